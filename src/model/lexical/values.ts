import { BodyError } from '../errors'
import { COLORS, type Color } from '../nodes'
import { isRecord } from '../record'
import type { DocumentId } from '../stored'

export function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

export function color(value: unknown): Color | undefined {
  return COLORS.find((known) => known === value)
}

/** `{ [key]: value }`, or nothing where there is no value, so that absent stays absent. */
export function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V })
}

/** The id that a relationship holds, populated or not. */
export function documentId(value: unknown, path: string): DocumentId {
  const id = isRecord(value) ? value.id : value
  if (typeof id === 'string' || typeof id === 'number') return id
  throw new BodyError('missing-reference', path, 'no id')
}

export function optionalId(value: unknown, path: string): DocumentId | undefined {
  return value === null || value === undefined ? undefined : documentId(value, path)
}
