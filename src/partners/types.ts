/** What a key opens: what is published, or drafts too. */
export type Scope = 'read' | 'preview'

/** A key as it is kept. */
export interface PartnerKey {
  /** Its database id. */
  id: string | number
  hash: string
  scopes: readonly string[]
  /** How many requests it may make; null for as many as keys usually may. */
  perMinute: number | null
  /** In milliseconds since 1970. */
  expiresAt: number | null
  isRevoked: boolean
  /** Whether its partner may use keys at all. */
  isActive: boolean
}

/** How often a key was used on a day. */
export interface Usage {
  key: string | number
  /** In UTC, for example `2026-01-31`. */
  day: string
  requests: number
}

/** Where keys are kept. */
export interface KeySource {
  find: (lookup: string) => Promise<PartnerKey | undefined>
  /** Adds to what was counted before, here or on other nodes. */
  addUsage: (usage: Usage) => Promise<void>
  /**
   * Hears that this process has changed some key.
   *
   * @returns stops hearing
   */
  onChange?: (listener: () => void) => () => void
}
