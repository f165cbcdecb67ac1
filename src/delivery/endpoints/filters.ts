/** What a list may be narrowed by, type by type. */
import { z } from 'zod'
import type { DocumentType } from '../../contract'
import { CALLOUT_KINDS, VIDEO_PROVIDERS, WORKSHEET_KINDS } from '../../model/kinds'
import { fields, format, language, name, oneOf, paging, sort, updatedSince } from '../parameters'

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
