import type { Counted } from '../gate/caller'
import { Problem } from '../problems'

/** Each holds a connection open; who comes later asks again, or syncs. */
const MOST = 1000
/** So that nobody keeps out all others. Behind one address may be many libraries. */
const MOST_OF: Readonly<Record<Counted['by'], number>> = { address: 50, key: 100 }

/** Places for those who listen: so many in all, and so many for each caller. */
export class Places {
  private taken = 0
  private readonly takenBy = new Map<string, number>()

  /**
   * @returns leaves the place
   * @throws Problem where there is none left
   */
  take(caller: Counted | undefined): () => void {
    const name = caller && `${caller.by} ${caller.who}`
    if (caller && this.heldBy(name) >= MOST_OF[caller.by]) throw refusal(caller)
    if (this.taken >= MOST) {
      throw new Problem('too-many-listeners', 'Try again later, or ask /v1/sync now and then.')
    }
    this.count(name, 1)
    return () => this.count(name, -1)
  }

  private heldBy(name: string | undefined): number {
    return (name !== undefined && this.takenBy.get(name)) || 0
  }

  private count(name: string | undefined, change: number): void {
    this.taken += change
    if (name === undefined) return
    const held = this.heldBy(name) + change
    if (held > 0) this.takenBy.set(name, held)
    else this.takenBy.delete(name)
  }
}

const refusal = ({ by }: Counted) =>
  tooMany(
    `One ${by} may hold ${MOST_OF[by]} streams open here. End one, or ask /v1/sync now and then.`,
  )

/** Nobody knows when a stream ends. */
export const tooMany = (detail: string): Problem =>
  new Problem('too-many-requests', detail, {}, { 'Retry-After': '10' })
