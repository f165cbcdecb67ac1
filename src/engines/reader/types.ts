/** A release as the database holds it. */
export interface StoredRelease {
  number: number
  finished: boolean
  createdAt: string | Date
}

/** A row of `published`; which of its fields are there depends on whether it is deleted. */
export type StoredRow = Record<string, unknown> & { release: number; deleted: boolean }

/** A key of a partner as the database holds it. */
export interface StoredKey {
  id: string | number
  hash: string
  scopes: string[]
  perMinute: number | null
  expiresAt: string | Date | null
  revokedAt: string | Date | null
  /** Whether its partner may use keys. */
  active: boolean
}

/** Reads without Payload what is published and who may read it, and counts how often keys are used. */
export interface Reader {
  /** Releases with a higher number, in their order. */
  releasesSince: (number: number) => Promise<StoredRelease[]>
  /** Compiled documents that a release with a higher number changed, without what they were made from. */
  rowsSince: (release: number) => Promise<StoredRow[]>
  keyFor: (lookup: string) => Promise<StoredKey | undefined>
  /**
   * Adds to what is counted of a key on a day.
   *
   * @param day in UTC, for example `2026-01-31`
   * @param at when the key was used last, as ISO 8601
   */
  addUsage: (key: string | number, day: string, requests: number, at: string) => Promise<void>
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
