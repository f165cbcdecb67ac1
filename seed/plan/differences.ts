/** What differs between a document, as it was edited here, and its source. */
import { structuredPatch } from 'diff'
import type { CollectionSlug, Payload } from 'payload'
import { stringify } from 'yaml'
import { renderMarkdown } from '../../blocks/render'
import {
  type DocumentId,
  BodyError,
  mapReferences,
  type Referable,
  type StoredBody,
} from '../../src/model'
import { withOwnNames } from '../../src/releases/ownNames'
import { slugOf } from '../../src/releases/settings'
import { fromLexical } from '../../src/model/lexical'
import { resolveBody } from '../../src/releases/resolve'
import type { StoredDocument } from '../../src/releases/types'
import type { ImportDocument } from '../documents'
import { nameOf, type ExistingDocuments } from './existing'
import type { Difference, Existing } from './types'

/** What the documents are called that a body or a field may point at. */
export interface Names {
  documents: readonly ImportDocument[]
  existing: ExistingDocuments
}

/** Lines that are shown around a difference. */
const CONTEXT = 2

export async function differencesOf(
  payload: Payload,
  document: ImportDocument,
  existing: Existing,
  names: Names,
): Promise<Difference[]> {
  // For the system: the newest state, whoever may read it.
  const stored = (await payload.findByID({
    collection: slugOf(payload, existing.collection) as CollectionSlug,
    id: existing.id,
    depth: 0,
    draft: true,
    trash: true,
    overrideAccess: true,
  })) as unknown as Record<string, unknown>
  const here = withOwnNames(payload, stored)
  const title = titlesFrom(names)
  const idOf = idsFrom(names)
  const fields = Object.entries(document.data).flatMap(([field, value]) =>
    differenceIn(field, shown(here[field]), shown(value, idOf)),
  )
  if (!document.body) return fields
  const incoming = mapReferences(document.body, (collection, key) => idOf(collection, String(key)))
  const body = differenceIn('body', storedMarkdown(here.body, title), markdown(incoming, title))
  return [...fields, ...body]
}

function differenceIn(field: string, here: string, source: string): Difference[] {
  if (here === source) return []
  const { hunks } = structuredPatch(field, field, `${here}\n`, `${source}\n`, '', '', {
    context: CONTEXT,
  })
  const lines = hunks.map((hunk) => hunk.lines.join('\n'))
  return [{ field, diff: lines.join('\n…\n') }]
}

type IdOf = (collection: Referable, key: string) => DocumentId

/** The database id of what is known; of what is new, its key. */
function idsFrom({ existing }: Names): IdOf {
  return (collection, key) => existing.get(nameOf({ collection, key }))?.id ?? key
}

type TitleOf = (collection: Referable, id: unknown) => string

function titlesFrom({ documents, existing }: Names): TitleOf {
  const titles = new Map<string, string>()
  for (const { collection, key, data } of documents)
    titles.set(`${collection}:${key}`, String(data.title))
  for (const { collection, id, title } of existing.values())
    titles.set(`${collection}:${id}`, title)
  return (collection, id) => titles.get(`${collection}:${String(id)}`) ?? `${collection} ${id}`
}

/** A field's value as a person reads it; the ids that the database gives the rows of a list tell nothing. */
function shown(value: unknown, idOf?: IdOf): string {
  const found = plain(value, idOf)
  if (found === null || found === undefined) return ''
  return typeof found === 'object' ? stringify(found).trimEnd() : String(found)
}

function plain(value: unknown, idOf: IdOf | undefined): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.map((row) => plain(row, idOf)) : null
  if (typeof value !== 'object' || value === null) return value
  if ('$key' in value) {
    const { collection, key } = value.$key as { collection: Referable; key: string }
    return idOf?.(collection, key)
  }
  const fields = Object.entries(value).filter(([name]) => name !== 'id')
  return Object.fromEntries(fields.map(([name, entry]) => [name, plain(entry, idOf)]))
}

function storedMarkdown(body: unknown, title: TitleOf): string {
  try {
    return markdown(fromLexical(body), title)
  } catch (error) {
    if (error instanceof BodyError) return stringify(body)
    throw error
  }
}

/** What a body points at is named, not shown: it is a document of its own. */
function markdown(body: StoredBody, title: TitleOf): string {
  const get = (collection: Referable, id: unknown): StoredDocument => ({
    id: String(id),
    uid: `${collection}-${String(id)}`,
    title: title(collection, id),
    slug: `${collection}-${String(id)}`,
    updatedAt: '',
  })
  return renderMarkdown(resolveBody(body, { get, below: () => [] }, '')).trimEnd()
}
