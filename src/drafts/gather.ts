/** What a draft is made of: the documents that it stands in, shows and names. */
import type { Payload } from 'payload'
import type { Placement } from '../contract'
import { REFERABLE, references, type DocumentId, type Referable, type Reference } from '../model'
import { fromLexical } from '../model/lexical'
import { relationId, type Catalog } from '../releases/catalog'
import { readRows } from '../releases/journal'
import type { StoredDocument } from '../releases/types'
import type { Newest } from './newest'

export interface Found {
  collection: Referable
  doc: StoredDocument
}

/** Takes the newest version of what is above a document: the module of a section, the course of a module. */
export async function addAbove(newest: Newest, catalog: Catalog, doc: StoredDocument) {
  for (const [collection, field] of ABOVE) {
    const above = await findById(newest, collection, relationId(doc[field]))
    if (!above) continue
    catalog.set(collection, above.id, above)
    if (collection === 'modules') await addAbove(newest, catalog, above)
  }
}

const ABOVE = [
  ['modules', 'module'],
  ['courses', 'course'],
] as const

const findById = async (newest: Newest, collection: Referable, id: unknown) =>
  id === null || id === undefined ? undefined : newest.find(collection, { id: { equals: id } })

/** Takes what documents show, and what that shows, all in its newest version. */
export async function addShown(newest: Newest, catalog: Catalog, shown: readonly Found[]) {
  for (let due = [...shown]; due.length > 0;) {
    const found: Found[] = []
    for (const [collection, ids] of missing(catalog, due.flatMap(shownIn))) {
      for (const doc of await newest.all(collection, { id: { in: ids } })) {
        catalog.set(collection, doc.id, doc)
        found.push({ collection, doc })
      }
    }
    due = found
  }
}

/** Takes what is linked to, as readers have it: a link to what is not published only keeps its words. */
export async function addLinked(newest: Newest, catalog: Catalog) {
  const all = WITH_BODY.flatMap((collection) =>
    catalog.all(collection).map((doc) => ({ collection, doc })),
  )
  const linked = all.flatMap(({ doc }) => referencesOf(doc)).filter(({ use }) => use === 'link')
  for (let due: Pointer[] = linked; due.length > 0;) {
    const found: Found[] = []
    for (const [collection, ids] of missing(catalog, due)) {
      for (const doc of await newest.published(collection, { id: { in: ids } })) {
        catalog.set(collection, doc.id, doc)
        found.push({ collection, doc })
      }
    }
    due = found.flatMap(addressedBy)
  }
}

const WITH_BODY = ['modules', 'sections', 'callouts', 'footnotes'] as const

type Pointer = Pick<Reference, 'collection' | 'id'>

/** By collection, the ids of what is pointed at and is not there yet. An old draft may name what is no collection of ours. */
function missing(catalog: Catalog, pointers: readonly Pointer[]): Map<Referable, DocumentId[]> {
  const ids = new Map<Referable, DocumentId[]>()
  for (const { collection, id } of pointers) {
    if (!REFERABLE.includes(collection) || catalog.get(collection, id)) continue
    ids.set(collection, [...(ids.get(collection) ?? []), id])
  }
  return ids
}

const referencesOf = ({ body }: StoredDocument) => (body ? references(fromLexical(body)) : [])

function shownIn({ collection, doc }: Found): Pointer[] {
  const shown = referencesOf(doc).filter(({ use }) => use === 'embed')
  const field = { modules: 'icon', worksheets: 'file' }[collection as string]
  return field === undefined ? shown : [...shown, ...pointerTo('media', doc[field])]
}

/** Without which the address of a document is not known. */
function addressedBy({ collection, doc }: Found): Pointer[] {
  if (collection === 'sections') return pointerTo('modules', doc.module)
  return collection === 'worksheets' ? pointerTo('media', doc.file) : []
}

function pointerTo(collection: Referable, value: unknown): Pointer[] {
  const id = relationId(value)
  return typeof id === 'string' || typeof id === 'number' ? [{ collection, id }] : []
}

/**
 * Takes the published pages that show a part: where it is used, and what licence it has from there.
 *
 * @returns them in their order
 */
export async function addPages(
  payload: Payload,
  newest: Newest,
  catalog: Catalog,
  uid: string,
): Promise<StoredDocument[]> {
  const [row] = await readRows(payload, [uid])
  const pages: StoredDocument[] = []
  for (const page of pagesIn(row)) {
    const [doc] = await newest.published(page.collection, { uid: { equals: page.uid } })
    if (!doc) continue
    catalog.set(page.collection, doc.id, doc)
    await addAbove(newest, catalog, doc)
    pages.push(doc)
  }
  return pages
}

interface Page {
  collection: 'modules' | 'sections'
  uid: string
}

function pagesIn(row: Record<string, unknown> | undefined): Page[] {
  const document = row?.document as { usedIn?: Placement[] } | null | undefined
  // Files say nowhere where they are used, but in what module.
  const module = document?.usedIn ? undefined : row?.module
  if (typeof module === 'string') return [{ collection: 'modules', uid: module }]
  return (document?.usedIn ?? []).flatMap(({ module, section }): Page[] => {
    if (section) return [{ collection: 'sections', uid: section.id }]
    return module ? [{ collection: 'modules', uid: module.id }] : []
  })
}
