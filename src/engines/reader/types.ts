/** A release as the database holds it. */
export interface StoredRelease {
  number: number
  finished: boolean
  createdAt: string | Date
}

/** A row of `published`; which of its fields are there depends on whether it is deleted. */
export type StoredRow = Record<string, unknown> & { release: number; deleted: boolean }

/** Reads what is published without Payload. */
export interface Reader {
  /** Releases with a higher number, in their order. */
  releasesSince: (number: number) => Promise<StoredRelease[]>
  /** Compiled documents that a release with a higher number changed, without what they were made from. */
  rowsSince: (release: number) => Promise<StoredRow[]>
  close: () => Promise<void>
}

/** What of a row a reader needs. */
export const COLUMNS = [
  'uid',
  'type',
  'slug',
  'module',
  'course',
  'kind',
  'language',
  'position',
  'release',
  'deleted',
  'document',
  'bodies',
] as const
