/** The words of what was imported before. */
import type { CollectionSlug, Payload } from 'payload'
import { BodyError, type Referable, type Reference, type StoredBody } from '../../../src/model'
import { withOwnNames } from '../../../src/releases/ownNames'
import { slugOf } from '../../../src/releases/settings'
import { fromLexical } from '../../../src/model/lexical'
import { nameOf, type ExistingDocuments } from '../existing'
import type { Existing } from '../types'
import { wordsOf, type Words } from './words'

interface Content {
  title?: string
  body?: unknown
}

/**
 * Reads documents as they were imported, whatever has been edited since.
 *
 * @param wanted pages or callouts
 * @param existing what else the course has, which they may show
 */
export async function storedWords(
  payload: Payload,
  wanted: readonly Existing[],
  existing: ExistingDocuments,
): Promise<(found: Existing) => Words> {
  const names = new Map([...existing.values()].map((found) => [idName(found), nameOf(found)]))
  const parts = [...existing.values()].filter(({ collection }) => collection === 'callouts')
  const contents = await contentsOf(payload, [...wanted, ...parts])
  const words = (name: string, open: readonly string[]): Words => {
    const content = contents.get(name)
    if (!content || open.includes(name)) return []
    const body = bodyOf(withOwnNames(payload, content))
    return wordsOf(content.title, body, (shown) => wordsOfPart(shown, [...open, name]))
  }
  const wordsOfPart = ({ collection, id }: Reference, open: string[]): Words => {
    const name = names.get(idName({ collection, id })) ?? ''
    return collection === 'callouts' ? words(name, open) : [name]
  }
  return (found) => words(nameOf(found), [])
}

const idName = ({ collection, id }: Pick<Existing, 'collection' | 'id'>) => `${collection} ${id}`

/** A body that cannot be read says nothing that could be recognised. */
function bodyOf({ body }: Content): StoredBody | undefined {
  try {
    return fromLexical(body)
  } catch (error) {
    if (error instanceof BodyError) return undefined
    throw error
  }
}

async function contentsOf(
  payload: Payload,
  wanted: readonly Existing[],
): Promise<Map<string, Content>> {
  const contents = new Map<string, Content>()
  for (const collection of new Set(wanted.map((found) => found.collection))) {
    const own = wanted.filter((found) => found.collection === collection)
    const names = new Map(own.map((found) => [String(found.id), nameOf(found)]))
    for (const { id, ...content } of await current(payload, collection, own))
      contents.set(names.get(String(id)) ?? '', content)
    const edited = own.filter(({ editedAt }) => editedAt)
    for (const { id, ...content } of await asImported(payload, collection, edited))
      contents.set(names.get(String(id)) ?? '', content)
  }
  return contents
}

type Row = Content & { id: unknown }

const FIELDS = { title: true, body: true } as const

// For the system, as all that the importer reads of what it has written.
async function current(payload: Payload, collection: Referable, of: Existing[]): Promise<Row[]> {
  const { docs } = await payload.find({
    collection: slugOf(payload, collection) as CollectionSlug,
    where: { id: { in: of.map(({ id }) => id) } },
    select: FIELDS,
    depth: 0,
    pagination: false,
    trash: true,
    overrideAccess: true,
  })
  return docs as unknown as Row[]
}

/** The newest state of each that nobody had edited. */
async function asImported(payload: Payload, collection: Referable, of: Existing[]): Promise<Row[]> {
  if (of.length === 0) return []
  // As above.
  const { docs } = await payload.findVersions({
    collection: slugOf(payload, collection) as CollectionSlug,
    where: {
      and: [
        { parent: { in: of.map(({ id }) => id) } },
        { 'version.source.editedAt': { exists: false } },
      ],
    },
    // Of those with the same parent, the last one counts.
    sort: 'createdAt',
    select: { parent: true, version: FIELDS },
    depth: 0,
    pagination: false,
    trash: true,
    overrideAccess: true,
  })
  return docs.map(({ parent, version }) => ({ ...(version as unknown as Content), id: parent }))
}
