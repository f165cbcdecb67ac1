/** Which pages show which parts, callouts within callouts included. */
import { BodyError, references, type Reference, type Referable } from '../model'
import { fromLexical } from '../model/lexical'
import type { Catalog } from './catalog'
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
