/** Which compiled documents a change may reach. */
import { keyOf, relationId, type Catalog } from './catalog'
import type { DocumentId, Referable } from '../model'
import { inOrder } from './documents/base'
import type { Compiled } from './journal'
import type { StoredDocument } from './types'
import { partsOf } from './uses'

export interface Change {
  collection: Referable
  id: DocumentId
}

/** Who was compiled from what: from each dependency to its dependents. */
type Dependents = Map<string, Set<string>>

export function dependentsIn(compiled: Iterable<Compiled>): Dependents {
  const dependents: Dependents = new Map()
  for (const { uid, deps, deleted } of compiled) {
    if (deleted) continue
    for (const dependency of deps) {
      dependents.set(dependency, (dependents.get(dependency) ?? new Set()).add(uid))
    }
  }
  return dependents
}

interface Changed extends Change {
  before: StoredDocument | undefined
  after: StoredDocument | undefined
}

/**
 * uids of the documents to compile again: what has changed; what was made from it, or would have been,
 * had it been published; what stands beside it; and the parts that its pages show, since they say where
 * they are used.
 */
export function affectedBy(
  changes: readonly Changed[],
  catalog: Catalog,
  dependents: Dependents,
): Set<string> {
  const affected = new Set<string>()
  const add = (uids: Iterable<string>) => {
    for (const uid of uids) affected.add(uid)
  }
  for (const { collection, id, before, after } of changes) {
    for (const doc of [before, after]) {
      if (!doc) continue
      add([doc.uid, ...(dependents.get(doc.uid) ?? [])])
      add(around(collection, doc, catalog).map(({ uid }) => uid))
      for (const page of [doc, ...pagesOf(collection, doc, catalog)]) add(partsOf(page, catalog))
    }
    add(dependents.get(keyOf(collection, id)) ?? [])
  }
  return affected
}

/** What names a document because of its place: the module and its neighbours, or the course. */
function around(collection: Referable, doc: StoredDocument, catalog: Catalog): StoredDocument[] {
  switch (collection) {
    case 'sections': {
      const module = catalog.get('modules', relationId(doc.module))
      return module ? [module, ...besides(doc, catalog.below('sections', module.id))] : []
    }
    case 'modules': {
      const course = catalog.get('courses', relationId(doc.course))
      return [...(course ? [course] : []), ...pagesOf(collection, doc, catalog)]
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

const pagesOf = (collection: Referable, doc: StoredDocument, catalog: Catalog) =>
  collection === 'modules' ? catalog.below('sections', doc.id) : []
