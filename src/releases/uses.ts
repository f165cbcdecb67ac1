/** Which pages show which parts, callouts within callouts included. */
import { BodyError, references, type Reference, type Referable } from '../model'
import { fromLexical } from '../model/lexical'
import { relationId, type Catalog } from './catalog'
import type { CompiledIndex } from './compiledIndex'
import { inOrder } from './documents/base'
import type { StoredDocument } from './types'

/** Pages by the uid of the part that they show or link to, in reading order. */
export type Uses = Map<string, StoredDocument[]>

export function usesIn(catalog: Catalog): Uses {
  const uses: Uses = new Map()
  for (const page of pagesInOrder(catalog)) {
    for (const uid of partsOf(page, catalog)) {
      const pages = uses.get(uid)
      if (pages) pages.push(page)
      else uses.set(uid, [page])
    }
  }
  return uses
}

/**
 * The same, worked out where it is asked for.
 *
 * @param changing what is compiled now, so that what it was made from before says nothing of it
 */
export function usesAmong(
  catalog: Catalog,
  compiled: CompiledIndex,
  changing: Iterable<string>,
): Pick<Uses, 'get'> {
  const pagesOf = (uids: Iterable<string>) => [...uids].flatMap((uid) => pageIn(catalog, uid))
  const changed = pagesOf(changing)
  return {
    get: (part) => {
      const pages = new Set([...changed, ...pagesOf(aboveIn(compiled, part, catalog))])
      return inReadingOrder(
        [...pages].filter((page) => partsOf(page, catalog).has(part)),
        catalog,
      )
    },
  }
}

/** What was made from a part, from what was made from it, and so on up to pages. */
function aboveIn(
  compiled: CompiledIndex,
  part: string,
  catalog: Catalog,
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
function pageIn(catalog: Catalog, uid: string): StoredDocument[] {
  const found = catalog.find(uid)
  if (found?.collection === 'modules') return [found.doc]
  const isShown =
    found?.collection === 'sections' && catalog.get('modules', relationId(found.doc.module))
  return isShown ? [found.doc] : []
}

/** Modules in their order, each before its sections. */
function inReadingOrder(pages: readonly StoredDocument[], catalog: Catalog): StoredDocument[] {
  const modules = new Map<StoredDocument, StoredDocument[]>()
  for (const page of pages) {
    const module =
      catalog.find(page.uid)?.collection === 'modules'
        ? page
        : catalog.get('modules', relationId(page.module))
    if (module) modules.set(module, [...(modules.get(module) ?? []), page])
  }
  return inOrder([...modules.keys()]).flatMap((module) => {
    const below = modules.get(module) ?? []
    return [
      ...below.filter((page) => page === module),
      ...inOrder(below.filter((page) => page !== module)),
    ]
  })
}

function pagesInOrder(catalog: Catalog): StoredDocument[] {
  return inOrder(catalog.all('modules')).flatMap((module) => [
    module,
    ...inOrder(catalog.below('sections', module.id)),
  ])
}

export const PARTS = new Set<Referable>(['callouts', 'videos', 'footnotes', 'worksheets', 'media'])

/** uids of the parts that a document shows or links to, those within its parts included. */
export function partsOf(
  doc: StoredDocument,
  catalog: Catalog,
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
