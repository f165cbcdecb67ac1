import type { CompiledDocument } from '../../releases/types'

/** A compiled document as the API reads it. */
export interface Row extends CompiledDocument {
  /** Number of the release that last changed it. */
  release: number
  /** Whether it has left: kept so that lists know that they changed. */
  deleted: boolean
}
