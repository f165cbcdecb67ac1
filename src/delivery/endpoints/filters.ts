/** What a list may be narrowed by, type by type. */
import { z } from 'zod'
import type { DocumentType } from '../../contract'
import { CALLOUT_KINDS, VIDEO_PROVIDERS, WORKSHEET_KINDS } from '../../model/kinds'
import { fields, format, language, name, oneOf, paging, sort, updatedSince } from '../parameters'
import type { Catalogue } from '../store/catalogue'
import type { Row } from '../store/row'

export const FILTERS = ['course', 'module', 'kind', 'language', 'updatedSince'] as const
export type Filters = { [F in (typeof FILTERS)[number]]?: string }

const KINDS: Partial<Record<DocumentType, z.ZodType<string>>> = {
  callout: oneOf(CALLOUT_KINDS).meta({ description: 'Only callouts of this kind.' }),
  video: oneOf(VIDEO_PROVIDERS).meta({ description: 'Only videos of this provider.' }),
  worksheet: oneOf(WORKSHEET_KINDS).meta({ description: 'Only worksheets of this kind.' }),
}

function everyParameter(known: readonly string[]) {
  return {
    ...paging,
    course: name
      .meta({
        description: 'Only what stands in this course: its slug or id.',
        examples: ['welcoming-newcomers'],
      })
      .optional(),
    module: name
      .meta({
        description: 'Only what stands in this module: its slug or id.',
        examples: ['first-contact'],
      })
      .optional(),
    kind: z.string().optional(),
    language,
    updatedSince,
    sort,
    format,
    fields: fields(known),
  }
}

type ListQuery = ReturnType<typeof everyParameter>

/** The parameters of a type's list: every one that says something about the type. */
export function queryFor(type: DocumentType, known: readonly string[]): ListQuery {
  const kind = KINDS[type]
  const parameters = { ...everyParameter(known), ...(kind && { kind: kind.optional() }) }
  const without: Partial<Record<keyof ListQuery, boolean>> = {
    course: type === 'course',
    module: type === 'course' || type === 'module',
    kind: kind === undefined,
    format: !known.includes('body'),
  }
  // Absent parameters are undefined in what is read, as optional ones are.
  return Object.fromEntries(
    Object.entries(parameters).filter(([parameter]) => !without[parameter as keyof ListQuery]),
  ) as ListQuery
}

/** Whether a document is what the filters ask for. A filter that names nothing published leaves nothing. */
export function filterOf(catalogue: Catalogue, filters: Filters): (row: Row) => boolean {
  const since = filters.updatedSince === undefined ? -Infinity : Date.parse(filters.updatedSince)
  const above = (['course', 'module'] as const).flatMap((level) => {
    const named = filters[level]
    return named === undefined ? [] : [catalogue.named(level, named)]
  })
  return (row) =>
    above.every(
      (found) => found !== undefined && (row.uid === found.uid || catalogue.isIn(row, found)),
    ) &&
    (filters.kind === undefined || row.kind === filters.kind) &&
    (filters.language === undefined || isIn(filters.language, row.language)) &&
    (since === -Infinity || Date.parse(row.document.updatedAt) >= since)
}

/** As RFC 4647 has it (basic filtering): `en` is asked for by whoever takes `en-GB` too, and not the other way round. */
const isIn = (range: string, tag: string) =>
  `${tag.toLowerCase()}-`.startsWith(`${range.toLowerCase()}-`)
