import { setImmediate, setTimeout } from 'node:timers/promises'
import { DOCUMENT_TYPES, type Body } from '../contract'
import type { Asked, Found, SearchIndex } from '../search'
import { Problem } from './problems'
import type { Store } from './store/store'

/** How long the index may hold up other requests at a time, in milliseconds. */
const SLICE = 8
/** How long a search waits for the index, in milliseconds. */
const PATIENCE = 10_000

/**
 * Finds what a store has published. The index is made when it is first needed, and after a release takes in what
 * that changed; a process that is never asked to search has none.
 */
export class Finder {
  private index: SearchIndex | undefined
  /** Whether there was more to take in than the index may hold. */
  private isFull = false
  /** Ids of documents that may have changed since the index took them in. */
  private readonly outstanding = new Set<string>()
  private catchingUp: Promise<void> | undefined

  /** @param capacity how many words to hold at most */
  constructor(
    private readonly store: Store,
    private readonly capacity: number,
  ) {
    const published = DOCUMENT_TYPES.flatMap((type) => store.current()?.list(type) ?? [])
    for (const { row } of published) this.outstanding.add(row.uid)
    store.onChange((changed) => {
      for (const key of changed) this.outstanding.add(key)
    })
  }

  /**
   * Resolves when the index is what the store has published; other requests are answered meanwhile.
   *
   * @throws Problem where that takes long, or is more than the index may hold
   */
  async ready(): Promise<void> {
    if (this.index && this.outstanding.size === 0) return
    this.catchingUp ??= this.catchUp().finally(() => (this.catchingUp = undefined))
    const waited = new AbortController()
    const giveUp = async () => {
      await setTimeout(PATIENCE, undefined, { signal: waited.signal })
      throw new Problem('not-ready', 'The search index is being made. Try again in a few seconds.')
    }
    await Promise.race([this.catchingUp, giveUp()]).finally(() => waited.abort())
  }

  /** @throws Problem where there is more than the index may hold */
  search(asked: Asked): Found {
    // What was released since `ready` resolved.
    for (const id of this.outstanding) this.takeIn(id)
    return this.used.search(asked)
  }

  private async catchUp(): Promise<void> {
    // Grammars take memory too, which a process that is never asked to search need not spend.
    if (!this.isFull) this.index ??= new (await import('../search')).SearchIndex()
    let begin = performance.now()
    for (const id of this.outstanding) {
      this.takeIn(id)
      if (performance.now() - begin < SLICE) continue
      await setImmediate()
      begin = performance.now()
    }
  }

  private takeIn(id: string): void {
    const index = this.used
    const row = this.store.current()?.get(id)
    if (row) index.put(row.document, (row.bodies?.json ?? null) as Body | null)
    else index.drop(id)
    this.outstanding.delete(id)
    if (index.words <= this.capacity) return
    this.isFull = true
    this.index = undefined
  }

  private get used(): SearchIndex {
    if (this.index) return this.index
    throw new Problem(
      'search-off',
      `More is published than the ${this.capacity} words that this server may keep for searching (SEARCH_WORDS).`,
    )
  }
}
