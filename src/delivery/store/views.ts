/** The orders in which documents are kept. */
import { DOCUMENT_TYPES, type DocumentType, type Sort } from '../../contract'
import type { Order, Part, Place } from './order'
import type { Standing } from './standing'

export type Find = (uid: string) => Standing | undefined

/** Some documents in an order. */
export interface View {
  holds: (standing: Standing) => boolean
  /** @param find documents of the same catalogue */
  order: (find: Find) => Order<Standing>
}

const uid = (standing: Standing) => standing.uid

const perType = <T>(make: (type: DocumentType) => T) =>
  Object.fromEntries(DOCUMENT_TYPES.map((type) => [type, make(type)])) as Record<DocumentType, T>

const ofType =
  (type: DocumentType): View['holds'] =>
  (standing) =>
    standing.type === type

/** Courses by address, modules and sections in reading order, parts by id, which never changes. */
const PLACES: Partial<Record<DocumentType, View['order']>> = {
  course: () => [({ slug }) => slug ?? '', uid],
  module: (find) => placeOfModule(find, (module) => module, uid),
  section: (find) => [
    ...placeOfModule<Standing>(
      find,
      ({ module }) => found(find, module),
      ({ module }) => module ?? '',
    ),
    ({ position }) => position,
    uid,
  ],
}

/** A module without a course stands behind all that have one. */
function placeOfModule<T>(
  find: Find,
  moduleOf: (item: T) => Standing | undefined,
  idOf: (item: T) => string,
): Order<T> {
  const courseOf = (item: T) => found(find, moduleOf(item)?.course)
  return [
    (item) => (courseOf(item) ? 0 : 1),
    (item) => courseOf(item)?.slug ?? '',
    (item) => courseOf(item)?.uid ?? '',
    (item) => moduleOf(item)?.position ?? 0,
    idOf,
  ]
}

const found = (find: Find, id: string | null | undefined) => (id ? find(id) : undefined)

const sortedBy = (...parts: ((standing: Standing) => Part)[]): Record<DocumentType, View> =>
  perType((type) => ({ holds: ofType(type), order: () => [...parts, uid] }))

/** The lists of each type. */
export const LISTS: Record<Sort, Record<DocumentType, View>> = {
  place: perType((type) => ({ holds: ofType(type), order: PLACES[type] ?? (() => [uid]) })),
  title: sortedBy(({ sortTitle }) => sortTitle),
  updatedAt: sortedBy(({ changedAt }) => changedAt),
  '-updatedAt': sortedBy(({ changedAt }) => -changedAt),
}

/** Courses and modules by their addresses. */
export const NAMES: View = {
  holds: ({ type, slug }) => (type === 'course' || type === 'module') && slug !== null,
  order: () => [({ type }) => type, ({ slug }) => slug ?? '', uid],
}

/** Where the sections of a module begin. */
export const beginOf = (module: string, find: Find): Place =>
  placeOfModule<string>(find, find, (id) => id).map((part) => part(module))

/** Where the modules of a course begin. */
export const beginOfCourse = (course: Standing): Place => [0, course.slug ?? '', course.uid]
