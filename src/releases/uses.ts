/** Which pages show which parts, callouts within callouts included. */
import { BodyError, references, type Reference, type Referable } from '../model'
import { fromLexical } from '../model/lexical'
import { relationId, type Published } from './catalog'
import type { Dependents } from './compiledIndex'
import { inOrder } from './documents/base'
import type { StoredDocument } from './types'

/** Pages by the uid of the part that they show or link to. */
export type Uses = Map<string, StoredDocument[]>

/** What some documents show, where these are pages that readers can come to; in no order. */
export function usesBy(uids: readonly string[], catalog: Published): Uses {
  const uses: Uses = new Map()
  for (const page of uids.flatMap((uid) => pageIn(catalog, uid))) {
    for (const uid of partsOf(page, catalog)) {
      const found = uses.get(uid)
      if (found) found.push(page)
      else uses.set(uid, [page])
    }
  }
  return uses
}

/**
 * The same of all pages, in reading order, worked out where it is asked for.
 *
 * @param changed what the documents show that are compiled now: what they were made from before says nothing of them
 */
export function usesAmong(
  catalog: Published,
  compiled: Dependents,
  changed: Uses,
): Pick<Uses, 'get'> {
  return {
    get: (part) => {
      const before = [...aboveIn(compiled, part, catalog)].flatMap((uid) => pageIn(catalog, uid))
      const pages = new Map(
        [
          ...(changed.get(part) ?? []),
          ...before.filter((page) => partsOf(page, catalog).has(part)),
        ].map((page) => [page.uid, page]),
      )
      return inReadingOrder([...pages.values()], catalog)
    },
  }
}

/** What was made from a part, from what was made from it, and so on up to pages. */
function aboveIn(
  compiled: Dependents,
  part: string,
  catalog: Published,
  found = new Set<string>(),
): Set<string> {
  for (const uid of compiled.dependentsOf(part)) {
    if (found.has(uid)) continue
    found.add(uid)
    const above = catalog.find(uid)
    if (above && PARTS.has(above.collection)) aboveIn(compiled, uid, catalog, found)
  }
  return found
}

/** A page that readers can come to. */
function pageIn(catalog: Published, uid: string): StoredDocument[] {
  const found = catalog.find(uid)
  if (found?.collection === 'modules') return [found.doc]
  const isShown =
    found?.collection === 'sections' && catalog.get('modules', relationId(found.doc.module))
  return isShown ? [found.doc] : []
}

/** Modules in their order, each before its sections. */
function inReadingOrder(pages: readonly StoredDocument[], catalog: Published): StoredDocument[] {
  const modules = new Map<string, { module: StoredDocument; below: StoredDocument[] }>()
  for (const page of pages) {
    const module =
      catalog.find(page.uid)?.collection === 'modules'
        ? page
        : catalog.get('modules', relationId(page.module))
    if (!module) continue
    const known = modules.get(module.uid) ?? { module, below: [] }
    known.below.push(page)
    modules.set(module.uid, known)
  }
  return inOrder([...modules.values()].map(({ module }) => module)).flatMap(({ uid }) => {
    const below = modules.get(uid)?.below ?? []
    return [
      ...below.filter((page) => page.uid === uid),
      ...inOrder(below.filter((page) => page.uid !== uid)),
    ]
  })
}

export const PARTS = new Set<Referable>(['callouts', 'videos', 'footnotes', 'worksheets', 'media'])

/** uids of the parts that a document shows or links to, those within its parts included. */
export function partsOf(
  doc: StoredDocument,
  catalog: Published,
  found = new Set<string>(),
): Set<string> {
  for (const { collection, id } of referencesOf(doc)) {
    const part = PARTS.has(collection) ? catalog.get(collection, id) : undefined
    if (!part || found.has(part.uid)) continue
    found.add(part.uid)
    partsOf(part, catalog, found)
  }
  return found
}

/** A document in the catalog never changes, it is replaced; so its body is read once. */
const read = new WeakMap<StoredDocument, Reference[]>()

function referencesOf(doc: StoredDocument): Reference[] {
  const known = read.get(doc)
  if (known) return known
  const found = readReferences(doc.body)
  read.set(doc, found)
  return found
}

/** A body that cannot be read shows nothing. */
function readReferences(body: unknown): Reference[] {
  try {
    return references(fromLexical(body))
  } catch (error) {
    if (error instanceof BodyError) return []
    throw error
  }
}
