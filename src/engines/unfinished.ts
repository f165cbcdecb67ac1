/** What was being put into a database when that was cut off: nothing of it may be served, or written to. */
export type Unfinished = 'transfer' | 'restore'

/** Under which a database notes, among what Payload keeps by key, what is being moved into it, until all of it is there. */
export const TRANSFER = 'connectedlib-transfer'
