/** Which compiled documents a change may reach. */
import { keyOf, relationId, type Catalog } from './catalog'
import type { DocumentId, Referable } from '../model'
import { inOrder } from './documents/base'
import type { State } from './state'
import type { StoredDocument } from './types'
import { PARTS, partsOf } from './uses'

export interface Change {
  collection: Referable
  id: DocumentId
}

export interface Changed extends Change {
  before: StoredDocument | undefined
  after: StoredDocument | undefined
}

/**
 * What is published and was not compiled as it is now, or was compiled and is published no more: whatever
 * this process has not heard of, since another wrote it, or could not release.
 */
export function outstanding({ catalog, compiled, suspects }: State): string[] {
  return [...(suspects ?? new Set([...catalog.uids(), ...compiled.keys()]))].filter((uid) => {
    const found = catalog.find(uid)
    const known = compiled.get(uid)
    return found && isDeliverable(found.collection, found.doc, catalog)
      ? known?.changedAt !== found.doc.updatedAt
      : known?.deleted === false
  })
}

/** A section is delivered only while its module is. */
const isDeliverable = (collection: Referable, doc: StoredDocument, catalog: Catalog) =>
  collection !== 'sections' || catalog.get('modules', relationId(doc.module)) !== undefined

/**
 * uids of the documents to compile again: what has changed; what was made from it, or would have been,
 * had it been published; what stands beside it; and the parts that its pages show, since they say where
 * they are used.
 *
 * @param missed what is outstanding beside the changes
 */
export function affectedBy(
  changes: readonly Changed[],
  missed: readonly string[],
  { catalog, compiled }: Pick<State, 'catalog' | 'compiled'>,
): Set<string> {
  const affected = new Set<string>()
  const add = (uids: Iterable<string> = []) => {
    for (const uid of uids) affected.add(uid)
  }
  // What a page was compiled from tells the parts that have left it, also where this process has not seen
  // the page as it was before.
  const addFormerParts = (uid: string) =>
    add(compiled.get(uid)?.deps.filter((dependency) => isPart(dependency, catalog)))
  const addChange = ({ collection, id }: Change, doc: StoredDocument | undefined) => {
    add(compiled.dependentsOf(keyOf(collection, id)))
    if (!doc) return
    add([doc.uid, ...around(collection, doc, catalog).map(({ uid }) => uid)])
    add(compiled.dependentsOf(doc.uid))
    for (const page of [doc, ...pagesOf(collection, doc, catalog)]) {
      add(partsOf(page, catalog))
      addFormerParts(page.uid)
    }
  }
  for (const { before, after, ...change } of changes) {
    addChange(change, before)
    addChange(change, after)
  }
  for (const uid of missed) {
    add([uid])
    add(compiled.dependentsOf(uid))
    addFormerParts(uid)
    const found = catalog.find(uid)
    if (found) addChange({ collection: found.collection, id: found.doc.id }, found.doc)
  }
  return affected
}

const isPart = (uid: string, catalog: Catalog) => {
  const found = catalog.find(uid)
  return found !== undefined && PARTS.has(found.collection)
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
