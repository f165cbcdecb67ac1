/** A statement that goes through a collection from end to end. */
export interface Scan {
  /** Table or collection, as the database names it. */
  collection: string
  statement: string
  /** What the engine does, or why no index will do. */
  plan: string
}

/** Hears every statement that this process sends to a database. */
export interface Watch {
  /** Under which the database is to be opened. */
  uri: string
  /** To be called when everything is open that asks. */
  begin: () => Promise<void>
  /** What was asked since it was last called. */
  heard: () => Promise<{ statements: number; scans: Scan[] }>
  end: () => Promise<void>
}
