/** What a list may be narrowed by, type by type. */
import { z } from 'zod'
import type { DocumentType, Sort } from '../../contract'
import { CALLOUT_KINDS, VIDEO_PROVIDERS, WORKSHEET_KINDS } from '../../model/kinds'
import {
  fields,
  format,
  language,
  name,
  oneOf,
  paging,
  permalink,
  sort,
  updatedSince,
} from '../parameters'
import type { Catalogue } from '../store/catalogue'
import { SortedList } from '../store/sortedList'
import type { Standing } from '../store/standing'
import type { Store } from '../store/store'
import { LISTS } from '../store/views'

export const FILTERS = [
  'course',
  'module',
  'kind',
  'language',
  'updatedSince',
  'permalink',
] as const
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
    permalink,
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
    permalink: !known.includes('permalinks'),
    format: !known.includes('body'),
  }
  // Absent parameters are undefined in what is read, as optional ones are.
  return Object.fromEntries(
    Object.entries(parameters).filter(([parameter]) => !without[parameter as keyof ListQuery]),
  ) as ListQuery
}

/**
 * The list in which to look for what the filters ask for: where it is of one module, or of what stood at a path, not
 * beyond that.
 */
export async function listFor(
  catalogue: Catalogue,
  type: DocumentType,
  { module, permalink, sort }: Filters & { sort: Sort },
  onceAt: Store['onceAt'],
): Promise<SortedList<Standing>> {
  const view = LISTS[sort][type]
  if (permalink !== undefined) {
    const found = (await onceAt(permalink)).flatMap((uid) => catalogue.get(uid) ?? [])
    return SortedList.of(view.order(catalogue.get), found.filter(view.holds))
  }
  const above = module === undefined ? undefined : catalogue.named('module', module)
  if (!above || type !== 'section') return catalogue.view(view)
  return SortedList.of(view.order(catalogue.get), catalogue.sectionsOf(above.uid))
}

/** Whether a document is what the filters ask for. A filter that names nothing published leaves nothing. */
export function filterOf(catalogue: Catalogue, filters: Filters): (standing: Standing) => boolean {
  const since = filters.updatedSince === undefined ? -Infinity : Date.parse(filters.updatedSince)
  const above = (['course', 'module'] as const).flatMap((level) => {
    const named = filters[level]
    return named === undefined ? [] : [catalogue.named(level, named)]
  })
  return (standing) =>
    above.every(
      (found) =>
        found !== undefined && (standing.uid === found.uid || catalogue.isIn(standing, found)),
    ) &&
    (filters.kind === undefined || standing.kind === filters.kind) &&
    (filters.language === undefined || isIn(filters.language, standing.language)) &&
    standing.changedAt >= since
}

/** As RFC 4647 has it (basic filtering): `en` is asked for by whoever takes `en-GB` too, and not the other way round. */
const isIn = (range: string, tag: string) =>
  `${tag.toLowerCase()}-`.startsWith(`${range.toLowerCase()}-`)
