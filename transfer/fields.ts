import type { FlattenedField } from 'payload'
import { isRecord } from '../src/model'

/** The lists of fields that lie within a field. */
export function flattenedFieldsOf(field: FlattenedField): FlattenedField[][] {
  switch (field.type) {
    case 'group':
    case 'tab':
    case 'array':
      return [field.flattenedFields]
    case 'blocks':
      return field.blocks.map(({ flattenedFields }) => flattenedFields)
    default:
      return []
  }
}

export type Data = Record<string, unknown>

export const rowsOf = (value: unknown): Data[] =>
  Array.isArray(value) ? value.filter(isRecord) : []
