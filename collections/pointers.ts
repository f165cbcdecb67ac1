/** Where one document points at another, in any collection: read from its fields and rich texts. */
import type { FlattenedField, Payload } from 'payload'
import { BodyError, references, type Reference } from '../src/model'
import { besideTables, fromLexical, looseReferences } from '../src/model/lexical'
import { slugOf } from './names'
import { idOf, isRecord, type Data, type Id } from './values'

export interface Pointer {
  /** Slug of the collection that is pointed at. */
  collection: string
  id: Id
  /** Whether the document is shown, only linked to, or related to by a field. */
  use: 'embed' | 'link' | 'field'
  /** Field of the document that points. */
  field: string
}

/** The documents that a document points at, in the order of its fields, repetitions included. */
export function pointersOf(payload: Payload, fields: FlattenedField[], doc: unknown): Pointer[] {
  if (!isRecord(doc)) return []
  return fields.flatMap((field) =>
    readablePointers(payload, field, doc).map((pointer) => ({ ...pointer, field: field.name })),
  )
}

/** What cannot be read in one document may not keep whoever asks from all the others. */
function readablePointers(payload: Payload, field: FlattenedField, doc: Data): Found[] {
  try {
    return pointersIn(payload, field, doc[field.name])
  } catch (error) {
    const which = { id: doc.id, title: doc.title, field: field.name }
    payload.logger.error({ err: error, ...which }, 'a field of a document cannot be read')
    return []
  }
}

type Found = Omit<Pointer, 'field'>

function pointersIn(payload: Payload, field: FlattenedField, value: unknown): Found[] {
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return related(field.relationTo, value, field.type === 'upload' ? 'embed' : 'field')
    case 'richText':
      return inRichText(payload, value)
    case 'group':
    case 'tab':
      return pointersOf(payload, field.flattenedFields, value)
    case 'array':
      return rowsOf(value).flatMap((row) => pointersOf(payload, field.flattenedFields, row))
    case 'blocks':
      return rowsOf(value).flatMap((row) => {
        const block = field.blocks.find(({ slug }) => slug === row.blockType)
        return block ? pointersOf(payload, block.flattenedFields, row) : []
      })
    default:
      return []
  }
}

const rowsOf = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : [])

function related(to: string | string[], value: unknown, use: Found['use']): Found[] {
  return (Array.isArray(value) ? value : [value]).flatMap((entry): Found[] => {
    const pair = Array.isArray(to)
    const collection = pair && isRecord(entry) ? entry.relationTo : to
    const id = idOf(pair && isRecord(entry) ? entry.value : entry)
    return typeof collection === 'string' && id !== undefined ? [{ collection, id, use }] : []
  })
}

function inRichText(payload: Payload, value: unknown): Found[] {
  const found = ({ collection, id, use }: Reference): Found => ({
    // A link names the collection as the host does; a block of ours knows only our own name.
    collection: use === 'link' ? collection : slugOf(payload, collection),
    id,
    use,
  })
  try {
    const body = fromLexical(value)
    if (besideTables(value).length === 0) return references(body).map(found)
  } catch (error) {
    if (!(error instanceof BodyError) || error.code === 'too-deep') throw error
  }
  return [...looseReferences(value).map(found), ...pairsIn(value)]
}

/** What a rich text of somebody else's points at, by the pairs that Payload keeps for every relation. */
function pairsIn(value: unknown): Found[] {
  if (Array.isArray(value)) return value.flatMap(pairsIn)
  if (!isRecord(value)) return []
  const id = idOf(value.value)
  const own: Found[] =
    typeof value.relationTo === 'string' && id !== undefined
      ? [{ collection: value.relationTo, id, use: 'embed' }]
      : []
  return [...own, ...Object.values(value).flatMap(pairsIn)]
}

/** Names of the fields that may point at a collection, in themselves or in what they hold. */
export function fieldsToward(collection: string, fields: FlattenedField[]): string[] {
  return fields.filter((field) => mayPointAt(collection, field)).map(({ name }) => name)
}

function mayPointAt(collection: string, field: FlattenedField): boolean {
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return [field.relationTo].flat().includes(collection)
    case 'richText':
      return true
    case 'group':
    case 'tab':
    case 'array':
      return field.flattenedFields.some((inner) => mayPointAt(collection, inner))
    case 'blocks':
      return field.blocks.some((block) =>
        block.flattenedFields.some((inner) => mayPointAt(collection, inner)),
      )
    default:
      return false
  }
}
