/** Reads the written course as the importer will, and tells what it would not get back. */
import { mapReferences, type Referable, type StoredBody } from '../src/model'
import { relationId, type Catalog } from '../src/releases/catalog'
import { paths } from '../src/releases/documents/base'
import type { StoredDocument } from '../src/releases/types'
import { toCourse, type ImportDocument } from '../seed/documents'
import { FACTS, RELATIONS } from '../seed/documents/said'
import type { SourceFile } from '../seed/read/files'
import { readSite } from '../seed/read/site'
import { sameBlocks } from './reader'
import type { Selected, Selection } from './select'

/** @returns a line for each document or field that an import of these files would not have as it is now */
export function differences(
  selection: Selection,
  catalog: Catalog,
  bodyOf: (doc: StoredDocument) => StoredBody,
  files: SourceFile[],
): string[] {
  const course = String(selection.course.slug)
  const { documents } = toCourse(readSite({ given: course, path: course, name: course }, files))
  const found = new Map(documents.map((document) => [document.uid, document]))
  const uids = new Map(
    documents.map(({ collection, key, uid }) => [`${collection}:${key}`, uid] as const),
  )
  const uidOf = (collection: Referable, key: unknown) => uids.get(`${collection}:${String(key)}`)
  const lost = [...selection.documents].flatMap(([uid, selected]) => {
    const document = found.get(uid)
    const name = `${selected.collection} "${selected.doc.title}" (${uid})`
    if (!document) return [`${name} is not there`]
    const fields = changedFields(selected, document, catalog, uidOf)
    const same = sameBlocks(bodyOf(selected.doc).children, bodyIn(document, uidOf))
    return [...fields, ...(same ? [] : ['body'])].map((field) => `${name} has another ${field}`)
  })
  const added = documents.filter(({ uid }) => !selection.documents.has(uid))
  return [
    ...lost,
    ...added.map(({ collection, data }) => `${collection} "${String(data.title)}" is new`),
  ]
}

type UidOf = (collection: Referable, key: unknown) => string | undefined

const bodyIn = ({ body }: ImportDocument, uidOf: UidOf) =>
  body ? mapReferences(body, (collection, key) => uidOf(collection, key)).children : []

/** Nothing, an empty text and an unticked box are one. */
const valueOf = (value: unknown) =>
  value === '' || value === false || value === undefined ? null : value

function changedFields(
  { collection, doc }: Selected,
  { data }: ImportDocument,
  catalog: Catalog,
  uidOf: UidOf,
): string[] {
  const facts = FACTS[collection].filter((name) =>
    name === 'showTitle'
      ? (data[name] === false) !== (doc[name] === false)
      : valueOf(data[name]) !== valueOf(doc[name]),
  )
  const parent = collection === 'sections' ? (['parent', 'module'] as const) : []
  const relations = [...RELATIONS[collection], ...parent].filter((name) => {
    const to = TARGETS[name]
    const there = catalog.get(to, relationId(doc[name]))?.uid
    return there !== uidOf(to, keyIn(data[name]))
  })
  const rows = collection === 'sections' || collection === 'modules'
  const moved = rows && paths(doc).join('\n') !== pathsIn(data.permalinks).join('\n')
  return [...facts, ...relations, ...(moved ? ['permalinks'] : [])]
}

const TARGETS = {
  icon: 'media',
  thumbnail: 'media',
  file: 'media',
  module: 'modules',
  parent: 'sections',
} as const satisfies Record<string, Referable>

function keyIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '$key' in value
    ? (value.$key as { key: string }).key
    : undefined
}

const pathsIn = (rows: unknown) => paths({ permalinks: rows } as unknown as StoredDocument)
