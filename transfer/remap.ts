/** A document with the ids of another database, wherever it names another: in its fields and in rich texts. */
import { flattenAllFields, type Field, type FlattenedField, type RichTextField } from 'payload'
import { isRecord } from '../src/model'
import { rowsOf, type Data } from './fields'
import type { Id, Ids } from './ids'

export interface Remapping {
  ids: Ids
  /** Whether a relation to a document of a collection may be written yet. */
  isThere: (collection: string, id: Id) => boolean
  /** Told of what a document names and the source does not have. */
  dangling: (collection: string, id: unknown) => void
}

/** `collection:id`, as the releases note what a page names that is not published. */
const KEY = /^([a-z]+):(\w+)$/

/** @returns a copy without what the database does not keep */
export function remapFields(fields: FlattenedField[], data: Data, how: Remapping): Data {
  const known: [string, unknown][] = fields
    .filter((field) => field.type !== 'join' && !('virtual' in field && field.virtual))
    .map((field) => [field.name, remapField(field, data[field.name], how)])
  const { id, blockType, blockName } = data
  return Object.fromEntries(
    [...Object.entries({ id, blockType, blockName }), ...known].filter(
      ([, value]) => value !== undefined,
    ),
  )
}

function remapField(field: FlattenedField, value: unknown, how: Remapping): unknown {
  if (field.type === 'group' || field.type === 'tab') {
    return remapFields(field.flattenedFields, isRecord(value) ? value : {}, how)
  }
  if (value === null || value === undefined) return emptyOf(field)
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return related(field.relationTo, value, how)
    case 'array':
      return rowsOf(value).map((row) => remapFields(field.flattenedFields, row, how))
    case 'blocks':
      return rowsOf(value).map((row) => {
        const block = field.blocks.find(({ slug }) => slug === row.blockType)
        return block ? remapFields(block.flattenedFields, row, how) : row
      })
    case 'richText':
      return remapRichText(field, value, how)
    default:
      return value
  }
}

/** A database would put its default in the place of nothing, and not in the place of null. */
const emptyOf = (field: FlattenedField) =>
  'defaultValue' in field && field.defaultValue !== undefined ? null : undefined

function related(to: string | string[], value: unknown, how: Remapping): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => related(to, each, how)).filter((each) => each !== null)
  }
  if (typeof to === 'string') return idFor(to, value, how)
  if (!isRecord(value) || typeof value.relationTo !== 'string') return null
  const id = idFor(value.relationTo, value.value, how)
  return id === null ? null : { relationTo: value.relationTo, value: id }
}

function idFor(collection: string, id: unknown, { ids, isThere, dangling }: Remapping): Id | null {
  const found = ids.of(collection, id)
  if (found === undefined) dangling(collection, id)
  return found !== undefined && isThere(collection, found) ? found : null
}

/** Of a text, in which nothing is checked by the database. */
function nameFor(collection: string, id: unknown, { ids, dangling }: Remapping): Id {
  const found = ids.of(collection, id)
  if (found === undefined) dangling(collection, id)
  return found ?? ids.none
}

function remapRichText(field: RichTextField, value: unknown, how: Remapping): unknown {
  if (Array.isArray(value)) return value.map((each) => remapRichText(field, each, how))
  if (!isRecord(value)) return value
  const entries = Object.entries(value).map(([name, each]) => [
    name,
    remapRichText(field, each, how),
  ])
  const node: Data = Object.fromEntries(entries)
  const own = fieldsOf(field, value)
  if (own && isRecord(value.fields)) {
    node.fields = { ...value.fields, ...remapGiven(own, value.fields, how) }
  }
  return withPair(node, how)
}

/** What a block in a rich text does not say stays unsaid. */
function remapGiven(fields: FlattenedField[], data: Data, how: Remapping): Data {
  const given = fields.filter(({ name }) => data[name] !== null && data[name] !== undefined)
  return Object.fromEntries(
    given.map((field) => [field.name, remapGivenField(field, data[field.name], how)]),
  )
}

function remapGivenField(field: FlattenedField, value: unknown, how: Remapping): unknown {
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return named(field.relationTo, value, how)
    case 'group':
    case 'tab':
      return isRecord(value)
        ? { ...value, ...remapGiven(field.flattenedFields, value, how) }
        : value
    case 'array':
      return rowsOf(value).map((row) => ({
        ...row,
        ...remapGiven(field.flattenedFields, row, how),
      }))
    case 'richText':
      return remapRichText(field, value, how)
    default:
      return value
  }
}

function named(to: string | string[], value: unknown, how: Remapping): unknown {
  if (Array.isArray(value)) return value.map((each) => named(to, each, how))
  if (typeof to === 'string') return nameFor(to, value, how)
  return isRecord(value) ? withPair(value, how) : value
}

interface Editor {
  editorConfig?: {
    features?: {
      getSubFields?: Map<string, (args: { node: unknown }) => Field[] | null>
    }
  }
}

/** The fields of a block, as the editor of the field has them. */
function fieldsOf(field: RichTextField, node: Data): FlattenedField[] | undefined {
  if (node.type !== 'block' && node.type !== 'inlineBlock') return undefined
  const { editorConfig } = (field.editor ?? {}) as Editor
  const fields = editorConfig?.features?.getSubFields?.get(node.type)?.({ node })
  return fields ? flattenAllFields({ fields }) : undefined
}

/** Every relation that Payload keeps in a text is a pair of this form. */
function withPair(data: Data, how: Remapping): Data {
  const { relationTo, value } = data
  if (typeof relationTo !== 'string' || !how.ids.has(relationTo)) return data
  if (typeof value !== 'string' && typeof value !== 'number') return data
  return { ...data, value: nameFor(relationTo, value, how) }
}

/** JSON in which a pair is a relation, too; its ids are texts. */
export function remapJson(value: unknown, how: Remapping): unknown {
  if (Array.isArray(value)) return value.map((each) => remapJson(each, how))
  if (!isRecord(value)) return value
  const entries = Object.entries(value).map(([name, each]) => [name, remapJson(each, how)])
  const pair = withPair(Object.fromEntries(entries), how)
  return typeof value.value === 'string' ? { ...pair, value: String(pair.value) } : pair
}

/** A text that names a document by collection and id. */
export function remapKey(text: string, how: Remapping): string {
  const [, collection = '', id] = KEY.exec(text) ?? []
  return how.ids.has(collection) ? `${collection}:${nameFor(collection, id, how)}` : text
}
