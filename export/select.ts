/** The published documents that make up a course. */
import type { Referable } from '../src/model'
import { relationId, type Catalog } from '../src/releases/catalog'
import { inOrder } from '../src/releases/documents/base'
import type { StoredDocument } from '../src/releases/types'
import { partsOf } from '../src/releases/uses'
import { RELATIONS } from '../seed/documents/said'
import { ExportError } from './error'

export interface ModuleWithSections {
  doc: StoredDocument
  sections: StoredDocument[]
}

export interface Selection {
  course: StoredDocument
  modules: ModuleWithSections[]
  /** Every document of the course by its public id, with what it shows, links to or relates to. */
  documents: ReadonlyMap<string, Selected>
}

export interface Selected {
  collection: Referable
  doc: StoredDocument
}

/** @throws ExportError where no such course is published; it lists those that are */
export function selectCourse(catalog: Catalog, slug: string | undefined): Selection {
  const course = courseNamed(catalog, slug)
  const modules = inOrder(catalog.below('modules', course.id)).map((doc) => ({
    doc,
    sections: inOrder(catalog.below('sections', doc.id)),
  }))
  const pages = modules.flatMap(({ doc, sections }) => [doc, ...sections])
  const uids = new Set([course, ...pages].map(({ uid }) => uid))
  for (const page of pages) partsOf(page, catalog, uids)
  const ofModules = new Set(modules.map(({ doc }) => String(doc.id)))
  for (const worksheet of catalog.all('worksheets')) {
    if (ofModules.has(String(relationId(worksheet.module)))) uids.add(worksheet.uid)
  }
  return { course, modules, documents: withRelated(uids, catalog) }
}

function courseNamed(catalog: Catalog, slug: string | undefined): StoredDocument {
  const courses = inOrder(catalog.all('courses'))
  const [only] = courses
  const found = slug === undefined ? only : courses.find((course) => course.slug === slug)
  if (found && (slug !== undefined || courses.length === 1)) return found
  if (courses.length === 0) throw new ExportError('No course is published here. Publish one first.')
  const there = `There are: ${courses.map((course) => course.slug).join(', ')}.`
  throw new ExportError(
    slug === undefined
      ? `Say which course with --course SLUG. ${there}`
      : `No course "${slug}" is published here. ${there}`,
  )
}

/** The documents, and the files and pictures that their fields name. */
function withRelated(uids: Set<string>, catalog: Catalog): Map<string, Selected> {
  const documents = new Map<string, Selected>()
  const add = (found: Selected | undefined) => {
    if (!found || documents.has(found.doc.uid)) return
    documents.set(found.doc.uid, found)
    for (const field of RELATIONS[found.collection]) {
      if (field === 'module') continue
      const doc = catalog.get('media', relationId(found.doc[field]))
      add(doc && { collection: 'media', doc })
    }
  }
  for (const uid of uids) add(catalog.find(uid))
  return documents
}
