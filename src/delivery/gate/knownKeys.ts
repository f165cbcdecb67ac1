import { LRUCache } from 'lru-cache'
import type { KeySource, PartnerKey } from '../../partners/types'
import { Away } from '../problems'

/** How long to go by what is known of a key, in milliseconds: another node may have revoked it meanwhile. */
const FRESH = 1000
const MOST_KNOWN = 1000

interface Known {
  key: Promise<PartnerKey | undefined>
  since: number
}

/** Keys as they were a moment ago, so that not every request asks the database. */
export class KnownKeys {
  private readonly known = new LRUCache<string, Known>({ max: MOST_KNOWN })
  private readonly stopHearing: (() => void) | undefined

  constructor(private readonly source: KeySource) {
    this.stopHearing = source.onChange?.(() => this.known.clear())
  }

  find(lookup: string): Promise<PartnerKey | undefined> {
    const known = this.known.get(lookup)
    const now = performance.now()
    if (known && now - known.since < FRESH) return known.key
    // Where the database is away, nobody can have revoked a key there: what was known of it last still counts.
    const key = this.source
      .find(lookup)
      .catch((error: unknown) => known?.key ?? Promise.reject(new Away(error)))
    this.known.set(lookup, { key, since: now })
    return key
  }

  close(): void {
    this.stopHearing?.()
  }
}
