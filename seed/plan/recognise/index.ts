/**
 * Recognises what was imported before under another name: a file that was renamed, a callout that stands in
 * another place of its page. It keeps its key, and with it its id, its history, and what an editor has done.
 */
import type { Payload } from 'payload'
import type { Referable } from '../../../src/model'
import type { ImportDocument } from '../../documents'
import { nameOf, type ExistingDocuments } from '../existing'
import type { Existing, Renamed } from '../types'
import { nameNew, pageOf, pairChanged, pairUnchanged } from './callouts'
import { freeKey, Keys } from './keys'
import { hasNew, incomingWords, moduleOf, pairByContent, pairByPath } from './pages'
import { Pairs } from './pairs'
import { storedWords } from './stored'

export interface Recognised {
  documents: ImportDocument[]
  renamed: Renamed[]
}

export async function recognise(
  payload: Payload,
  documents: readonly ImportDocument[],
  existing: ExistingDocuments,
): Promise<Recognised> {
  if (existing.size === 0) return { documents: [...documents], renamed: [] }
  const course = new Recognition(payload, documents, existing)
  // A section is looked for in its module, a callout in its page.
  await course.pages('modules')
  await course.pages('sections')
  await course.callouts()
  return course.result()
}

class Recognition {
  private readonly keys = new Keys()
  private readonly renamed: Renamed[] = []
  private readonly words
  /** Names of documents whose public ids tell what they were. */
  private readonly named: Set<string>
  /** Names of all that there is or was. */
  private readonly taken: Set<string>

  constructor(
    private readonly payload: Payload,
    private readonly documents: readonly ImportDocument[],
    private readonly existing: ExistingDocuments,
  ) {
    this.words = incomingWords(documents)
    const named = documents.filter(({ statedId }) => statedId !== undefined).map(nameOf)
    this.named = new Set(named.filter((name) => existing.has(name)))
    this.taken = new Set(existing.keys())
  }

  result(): Recognised {
    return {
      documents: this.documents.map((document) => this.keys.applied(document)),
      renamed: this.renamed,
    }
  }

  async pages(collection: 'modules' | 'sections'): Promise<void> {
    const pages = this.incoming(collection)
    const olds = this.known(collection)
    const pairs = new Pairs(pages, olds)
    if (hasNew(pages, olds)) {
      const ofOld = await storedWords(this.payload, olds, this.existing)
      pairByContent(pairs, { of: this.words, ofOld }, (page, old) => this.areTogether(page, old))
    } else {
      pairByPath(pairs)
    }
    for (const [page, old] of pairs.found) {
      this.keys.set(page, old.key)
      if (page.path !== old.path) this.noteRenamed(page, old)
    }
    for (const page of pairs.news) this.name(page)
  }

  async callouts(): Promise<void> {
    const olds = groupBy(this.known('callouts'), ({ key }) => pageOf(key))
    const pages = groupBy(this.incoming('callouts'), ({ key }) => pageOf(key))
    for (const [incomingPage, callouts] of pages) {
      const page = this.pageKey(incomingPage)
      const pairs = new Pairs(callouts, olds.get(page) ?? [])
      pairUnchanged(pairs, this.keys, page)
      if (pairs.news.size > 0 && pairs.olds.size > 0) {
        const ofOld = await storedWords(this.payload, [...pairs.olds], this.existing)
        pairChanged(pairs, this.keys, page, { of: this.words, ofOld })
      }
      const taken = new Set((olds.get(page) ?? []).map(({ key }) => key))
      nameNew(pairs, this.keys, page, taken)
    }
  }

  private incoming(collection: Referable): ImportDocument[] {
    return this.documents.filter(
      (document) => document.collection === collection && !this.named.has(nameOf(document)),
    )
  }

  private known(collection: Referable): Existing[] {
    return [...this.existing.values()].filter(
      (found) => found.collection === collection && !this.named.has(nameOf(found)),
    )
  }

  /** What a page that was imported before goes by; a callout's page is a module or a section. */
  private pageKey(key: string): string {
    const asSection = this.keys.get('sections', key)
    return asSection === key ? this.keys.get('modules', key) : asSection
  }

  private areTogether(page: ImportDocument, old: Existing): boolean {
    const key = moduleOf(page)
    if (key === undefined) return true
    const module = this.existing.get(
      nameOf({ collection: 'modules', key: this.keys.get('modules', key) }),
    )
    return module !== undefined && module.id === old.module
  }

  private noteRenamed({ collection, path, data }: ImportDocument, old: Existing): void {
    this.renamed.push({ collection, title: String(data.title), from: old.path, to: path })
  }

  /** A page that takes the name which another had before it needs a key of its own. */
  private name(page: ImportDocument): void {
    const { collection } = page
    const key = freeKey(page.key, (wished) => this.taken.has(nameOf({ collection, key: wished })))
    this.taken.add(nameOf({ collection, key }))
    this.keys.set(page, key)
  }
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}
