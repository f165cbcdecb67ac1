import type { Document } from '../../contract'

/** A delivered document but for its body, and where it stands. */
export interface Made {
  document: Document
  /** The stored rich text of its body; absent where the type has none. */
  stored?: unknown
  module?: string
  course?: string
  kind?: string
}
