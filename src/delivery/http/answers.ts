import type { Changed } from '../store/store'
import type { Answer } from './answer'
import { Lru } from './lru'

/** What an entry holds beside its bytes, about. */
const OVERHEAD = 1024

/** Finished answers by the address that was asked for; a release drops those that it changes, and no others. */
export class Answers {
  private readonly cached: Lru<Answer>
  private readonly addressesOf = new Map<string, Set<string>>()

  /** @param capacity how many bytes to hold at most */
  constructor(capacity: number) {
    this.cached = new Lru(capacity, (address, answer) => this.forget(address, answer))
  }

  get(address: string): Answer | undefined {
    return this.cached.get(address)
  }

  keep(address: string, answer: Answer): void {
    this.cached.set(address, answer, answer.bytes.length + OVERHEAD)
    if (this.cached.get(address) !== answer) return
    for (const key of answer.keys) {
      const addresses = this.addressesOf.get(key) ?? new Set()
      this.addressesOf.set(key, addresses.add(address))
    }
  }

  grown(address: string, answer: Answer, bytes: number): void {
    this.cached.grow(address, answer, bytes)
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
