/** What a document says, whichever database holds it. */
import type { FlattenedField } from 'payload'
import { isRecord } from '../src/model'
import { sha256 } from '../src/sha256'
import { rowsOf, type Data } from './fields'

/** The same for two documents that say the same. */
export const digestOf = (fields: FlattenedField[], data: Data): string =>
  sha256(JSON.stringify(sayings(fields, data)))

/** Names of the fields in which two documents differ. */
export function differences(fields: FlattenedField[], one: Data, other: Data): string[] {
  const text = (data: Data, field: FlattenedField) =>
    JSON.stringify(saying(field, data[field.name]))
  return fields.filter((field) => text(one, field) !== text(other, field)).map(({ name }) => name)
}

function sayings(fields: FlattenedField[], data: Data): unknown[] {
  const own = [data.id, data.blockType, data.blockName].map((value) => String(value ?? ''))
  return [own, ...fields.map((field) => saying(field, data[field.name]))]
}

/** Where one database has nothing, another has null, or an empty list. */
function saying(field: FlattenedField, value: unknown): unknown {
  if (field.type === 'join' || ('virtual' in field && field.virtual)) return null
  if (field.type === 'group' || field.type === 'tab') {
    return sayings(field.flattenedFields, isRecord(value) ? value : {})
  }
  if (value === null || value === undefined) return null
  switch (field.type) {
    case 'array':
      return orNull(rowsOf(value).map((row) => sayings(field.flattenedFields, row)))
    case 'blocks':
      return orNull(
        rowsOf(value).map((row) => {
          const block = field.blocks.find(({ slug }) => slug === row.blockType)
          return sayings(block?.flattenedFields ?? [], row)
        }),
      )
    case 'json':
    case 'richText':
      return inOrder(value)
    case 'date':
      return new Date(value as string).toISOString()
    case 'relationship':
    case 'upload':
      return orNull(texts(value))
    default:
      return Array.isArray(value) ? orNull(value) : value
  }
}

const orNull = (value: unknown) => (Array.isArray(value) && value.length === 0 ? null : value)

function texts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(texts)
  return isRecord(value) ? [value.relationTo, String(value.value)] : String(value)
}

/** PostgreSQL keeps JSON without the order of its keys. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (!isRecord(value)) return value
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(
    entries
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, each]) => [name, inOrder(each)]),
  )
}
