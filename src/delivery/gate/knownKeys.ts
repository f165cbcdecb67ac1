import { LRUCache } from 'lru-cache'
import type { KeySource, PartnerKey } from '../../partners/types'
import { inTime, PATIENCE } from '../inTime'
import { Away } from '../problems'

/** How long to go by what is known of a key, in milliseconds: another node may have revoked it meanwhile. */
const FRESH = 1000
const MOST_KNOWN = 1000

interface Known {
  /** Of the last look-up, which may not have ended. */
  key: Promise<PartnerKey | undefined>
  since: number
  /** What the database said last; absent where it has said nothing yet. */
  said?: { key: PartnerKey | undefined }
}

/** Keys as they were a moment ago, so that not every request asks the database. */
export class KnownKeys {
  private readonly known = new LRUCache<string, Known>({ max: MOST_KNOWN })
  private readonly stopHearing: (() => void) | undefined

  /** @param patience milliseconds that a look-up may take before the database counts as away */
  constructor(
    private readonly source: KeySource,
    private readonly patience = PATIENCE,
  ) {
    this.stopHearing = source.onChange?.(() => this.known.clear())
  }

  find(lookup: string): Promise<PartnerKey | undefined> {
    const before = this.known.get(lookup)
    const since = performance.now()
    if (before && since - before.since < FRESH) return before.key
    const look = async () => {
      const key = await this.source.find(lookup)
      // Also where nobody waits for it any more.
      known.said = { key }
      return key
    }
    const known: Known = {
      since,
      said: before?.said,
      key: inTime(look(), this.patience).catch((error: unknown) => {
        // Where the database is away, nobody can have revoked a key there: what was known of it last still counts.
        if (known.said) return known.said.key
        throw new Away(error)
      }),
    }
    this.known.set(lookup, known)
    return known.key
  }

  close(): void {
    this.stopHearing?.()
  }
}
