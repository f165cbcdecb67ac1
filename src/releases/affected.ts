/** Which compiled documents a change may reach. */
import { collectionNamed, type DocumentId, type Referable } from '../model'
import { keyOf, relationId, type Published } from './catalog'
import { inOrder } from './documents/base'
import type { State } from './state'
import type { StoredDocument } from './types'
import { PARTS, partsOf } from './uses'

/** A document that was published, changed, unpublished or deleted. */
export interface Change {
  collection: Referable
  /** Absent where it is not known. */
  id?: DocumentId
  uid: string
}

/**
 * uids of the documents to compile again: what has changed; what was made from it, or would have been,
 * had it been published; what stands beside it now, since what stood beside it before was made from it; and the
 * parts that its pages show, or showed, since they say where they are used.
 */
export function affectedBy(
  changes: readonly Change[],
  { catalog, compiled }: Pick<State, 'catalog' | 'compiled'>,
): Set<string> {
  const affected = new Set<string>()
  const add = (uids: Iterable<string>) => {
    for (const uid of uids) affected.add(uid)
  }
  // What a page was compiled from tells the parts that have left it.
  const addFormerParts = (uid: string) => add(compiled.get(uid)?.deps.filter(isPart) ?? [])
  const addPage = (page: StoredDocument) => {
    add(partsOf(page, catalog))
    addFormerParts(page.uid)
  }
  for (const { collection, id, uid } of changes) {
    const dependents = [...compiled.dependentsOf(uid)]
    add([uid, ...dependents])
    addFormerParts(uid)
    if (collection === 'modules') {
      for (const below of dependents) {
        if (compiled.get(below)?.module === uid) addFormerParts(below)
      }
    }
    const doc = id === undefined ? catalog.find(uid)?.doc : catalog.get(collection, id)
    const place = id ?? doc?.id
    if (place === undefined) continue
    add(compiled.dependentsOf(keyOf(collection, place)))
    if (doc) {
      addPage(doc)
      add(around(collection, doc, catalog).map((other) => other.uid))
    }
    pagesOf(collection, place, catalog).forEach(addPage)
  }
  return affected
}

function isPart(uid: string): boolean {
  const collection = collectionNamed(uid)
  return collection !== undefined && PARTS.has(collection)
}

/** What names a document because of its place: the module and its neighbours, or the course. */
function around(collection: Referable, doc: StoredDocument, catalog: Published): StoredDocument[] {
  switch (collection) {
    case 'sections': {
      const module = catalog.get('modules', relationId(doc.module))
      return module ? [module, ...besides(doc, catalog.below('sections', module.id))] : []
    }
    case 'modules': {
      const course = catalog.get('courses', relationId(doc.course))
      return [...(course ? [course] : []), ...pagesOf(collection, doc.id, catalog)]
    }
    case 'courses':
      return catalog.below('modules', doc.id)
    default:
      return []
  }
}

/** Sections that name another: before it, after it, below it. */
function besides({ id, uid }: StoredDocument, sections: StoredDocument[]): StoredDocument[] {
  const ordered = inOrder(sections)
  const index = ordered.findIndex((section) => section.uid === uid)
  return ordered.filter(
    (section, place) =>
      (index !== -1 && Math.abs(place - index) === 1) ||
      String(relationId(section.parent)) === String(id),
  )
}

const pagesOf = (collection: Referable, id: DocumentId, catalog: Published) =>
  collection === 'modules' ? catalog.below('sections', id) : []
