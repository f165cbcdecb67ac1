import { setTimeout } from 'node:timers/promises'
import { DOCUMENT_TYPES, type Body } from '../contract'
import { pausesAfter } from '../pauses'
import type { Asked, Found, Hit, SearchIndex } from '../search'
import { headOf, type Head } from './head'
import { Problem } from './problems'
import { inStepWith } from './store/inStep'
import type { Row } from './store/row'
import type { Store } from './store/store'

/** How long the index may hold up other requests at a time, in milliseconds. */
const SLICE = 8
/** How many documents are read at a time. */
const READ = 25
/** How long a search waits for the index, in milliseconds. */
const PATIENCE = 10_000
/** How long nobody tries again what was more than the index may hold, in milliseconds. */
const PAUSE = 60_000

export interface HitWithHead extends Hit {
  head: Head
}

interface FoundHeads extends Found {
  hits: HitWithHead[]
}

const NOTHING: Found = { hits: [], relaxed: null }

/**
 * Finds what a store has published. The index is made when it is first needed, and after a release takes in what
 * that changed; a process that is never asked to search has none.
 */
export class Finder {
  private index: SearchIndex | undefined
  /** When there was more to take in than the index may hold, and how many documents that were. */
  private full: { at: number; documents: number } | undefined
  /** What hits say of each document. */
  private readonly heads = new Map<string, Head>()
  /** Ids of documents that may have changed since the index took them in; none is counted before there is one. */
  private outstanding: Set<string> | undefined
  private catchingUp: Promise<void> | undefined

  /**
   * @param capacity how many words to hold at most
   * @param now in milliseconds
   */
  constructor(
    private readonly store: Store,
    private readonly capacity: number,
    private readonly now: () => number = Date.now,
  ) {
    store.onChange((changed) => {
      for (const key of changed) this.outstanding?.add(key)
    })
  }

  /** Whether the index is what the store has published at this moment. */
  get isInStep(): boolean {
    // What is being taken in is not outstanding any more, and not there yet.
    return this.outstanding?.size === 0 && this.catchingUp === undefined
  }

  /**
   * Resolves when the index is in step; other requests are answered meanwhile.
   *
   * @throws Problem where that takes long, or is more than the index may hold
   */
  async ready(): Promise<void> {
    if (this.isInStep) return
    if (this.isFull) throw this.off()
    this.full = undefined
    this.catchingUp ??= this.catchUp().finally(() => (this.catchingUp = undefined))
    const waited = new AbortController()
    const giveUp = async () => {
      await setTimeout(PATIENCE, undefined, { signal: waited.signal })
      throw new Problem('not-ready', 'The search index is being made. Try again in a few seconds.')
    }
    await Promise.race([this.catchingUp, giveUp()]).finally(() => waited.abort())
  }

  search(asked: Asked): FoundHeads {
    const { hits, ...found } = this.index?.search(asked) ?? NOTHING
    return {
      ...found,
      hits: hits.flatMap((hit) => {
        const head = this.heads.get(hit.id)
        return head ? { ...hit, head } : []
      }),
    }
  }

  private async catchUp(): Promise<void> {
    // Grammars take memory too, which a process that is never asked to search need not spend.
    const index = (this.index ??= new (await import('../search')).SearchIndex())
    const outstanding = (this.outstanding ??= new Set(this.everything()))
    // What has left meanwhile may be what was too much.
    const before = this.published
    const pause = pausesAfter(SLICE)
    while (outstanding.size > 0) {
      // What changes while it is taken in is outstanding again.
      const ids = takeSome(outstanding)
      try {
        for (const row of await this.read(ids)) {
          this.takeIn(row, index)
          if (index.words > this.capacity) throw this.tooMuch(before)
          await pause()
        }
      } catch (error) {
        for (const id of ids) outstanding.add(id)
        throw error
      }
    }
  }

  private takeIn({ document, bodies }: Row, index: SearchIndex): void {
    index.put(document, (bodies?.json ?? null) as Body | null)
    this.heads.set(document.id, headOf(document))
  }

  /** Reads documents; what has left is dropped. */
  private read(ids: readonly string[]): Promise<Row[]> {
    return inStepWith(this.store, async (catalogue) => {
      const standings = ids.flatMap((id) => catalogue.get(id) ?? [])
      const isThere = new Set(standings.map(({ uid }) => uid))
      for (const id of ids) if (!isThere.has(id)) this.drop(id)
      return this.store.read(standings)
    })
  }

  private drop(id: string): void {
    this.index?.drop(id)
    this.heads.delete(id)
  }

  private *everything(): Generator<string> {
    for (const type of DOCUMENT_TYPES) {
      for (const { uid } of this.store.current()?.list(type).after() ?? []) yield uid
    }
  }

  /** How many documents are published. */
  private get published(): number {
    const catalogue = this.store.current()
    return DOCUMENT_TYPES.reduce((sum, type) => sum + (catalogue?.count(type) ?? 0), 0)
  }

  /** An attempt costs as much as the whole index, so it waits until there is less to take in. */
  private get isFull(): boolean {
    if (!this.full) return false
    return this.now() - this.full.at < PAUSE || this.published >= this.full.documents
  }

  /** @param before how many documents were published when this began */
  private tooMuch(before: number): Problem {
    this.full = { at: this.now(), documents: Math.max(before, this.published) }
    this.index = undefined
    this.outstanding = undefined
    this.heads.clear()
    return this.off()
  }

  private off(): Problem {
    return new Problem(
      'search-off',
      `More is published than the ${this.capacity} words that this server may keep for searching (SEARCH_WORDS).`,
    )
  }
}

/** Takes out as many as are read at a time. */
function takeSome(ids: Set<string>): string[] {
  const some: string[] = []
  for (const id of ids) {
    if (some.length === READ) break
    some.push(id)
    ids.delete(id)
  }
  return some
}
