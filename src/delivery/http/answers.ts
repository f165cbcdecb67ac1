import { LRUCache } from 'lru-cache'
import type { Changed } from '../store/store'
import type { Answer } from './answer'

/** Bytes of memory that an entry takes beside what it says, about. */
const OVERHEAD = 1536
/** Bytes that a key takes beside its letters, which stand in a header too: it is noted where it is shown. */
const NOTE = 150

/** Finished answers by the address that was asked for; a release drops those that it changes, and no others. */
export class Answers {
  private readonly cached: LRUCache<string, Answer>
  private readonly addressesOf = new Map<string, Set<string>>()

  /** @param capacity how many bytes to hold at most */
  constructor(capacity: number) {
    this.cached = new LRUCache({
      maxSize: Math.max(1, capacity),
      sizeCalculation: sizeOf,
      dispose: (answer, address) => this.forget(address, answer),
    })
  }

  /** Of how many documents and lists it is noted where they are shown; of none that no answer shows. */
  get noted(): number {
    return this.addressesOf.size
  }

  get(address: string): Answer | undefined {
    return this.cached.get(address)
  }

  keep(address: string, answer: Answer): void {
    this.cached.set(address, answer)
    // What is larger than all that may be held is not.
    if (!this.cached.has(address)) return
    for (const key of answer.keys) {
      const addresses = this.addressesOf.get(key) ?? new Set()
      this.addressesOf.set(key, addresses.add(address))
    }
  }

  /** Told that an answer has come to hold more than when it was kept. */
  grown(address: string, answer: Answer): void {
    if (this.cached.peek(address) !== answer) return
    this.cached.delete(address)
    this.keep(address, answer)
  }

  drop(changed: Changed): void {
    for (const key of changed) {
      for (const address of [...(this.addressesOf.get(key) ?? [])]) this.cached.delete(address)
    }
  }

  private forget(address: string, { keys }: Answer): void {
    for (const key of keys) {
      const addresses = this.addressesOf.get(key)
      addresses?.delete(address)
      if (addresses?.size === 0) this.addressesOf.delete(key)
    }
  }
}

const sizeOf = ({ held, keys }: Answer, address: string) =>
  keys.reduce((sum, key) => sum + 2 * key.length + NOTE, held + address.length + OVERHEAD)
