/** A compiled document as the API reads it. */
export type { LiveRow as Row } from '../../releases'
