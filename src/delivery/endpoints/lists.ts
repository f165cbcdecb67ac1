/** The lists of every type. */
import type { DocumentType } from '../../contract'
import { documentOf } from '../document'
import { defineEndpoint, type Endpoint } from '../endpoint'
import { fieldsOf, pick } from '../fields'
import { COLLECTIONS } from '../keys'
import { pageOf } from '../page'
import { many } from '../returns'
import type { Catalogue } from '../store/catalogue'
import type { Placed } from '../store/place'
import type { Row } from '../store/row'
import { FILTERS, queryFor, type Filters } from './filters'
import { inOrder } from './order'
import { BRIEFLY } from './policy'
import { SCHEMA_OF, TAG_OF } from './types'

export function listOf(type: DocumentType): Endpoint {
  const collection = COLLECTIONS[type]
  return defineEndpoint({
    path: `/v1/${collection}`,
    operationId: `list${capital(collection)}`,
    tag: TAG_OF[type],
    summary: `All ${collection}, a page at a time`,
    returns: many(SCHEMA_OF[type]),
    params: {},
    query: queryFor(type, fieldsOf(SCHEMA_OF[type])),
    load: (catalogue, { query }) => {
      const list = [type, query.sort, ...FILTERS.map((filter) => query[filter])]
      return pageOf(filtered(catalogue, inOrder(catalogue, type, query.sort), query), {
        ...query,
        list: JSON.stringify(list),
      })
    },
    present: ({ items, next }, { query, address }, catalogue) => ({
      data: items.map(({ row }) => pick(documentOf(row, query.format), query.fields)),
      next: next && address({ cursor: next }),
      release: catalogue.newest(type),
      keys: [collection, ...items.map(({ row }) => row.uid), ...keysOfFilters(query)],
    }),
    cache: BRIEFLY,
  })
}

/** A filter that names nothing published leaves nothing. */
function filtered(
  catalogue: Catalogue,
  list: readonly Placed<Row>[],
  filters: Filters,
): Placed<Row>[] {
  const since = filters.updatedSince === undefined ? -Infinity : Date.parse(filters.updatedSince)
  const above = (['course', 'module'] as const).flatMap((level) => {
    const named = filters[level]
    return named === undefined ? [] : [catalogue.named(level, named)]
  })
  return list.filter(
    ({ row }) =>
      above.every((found) => found !== undefined && catalogue.isIn(row, found)) &&
      (filters.kind === undefined || row.kind === filters.kind) &&
      (filters.language === undefined || same(row.language, filters.language)) &&
      (since === -Infinity || Date.parse(row.document.updatedAt) >= since),
  )
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** What stands where is known from modules and courses, so an answer that filters by them changes with them. */
const keysOfFilters = ({ course, module }: Filters): string[] =>
  course === undefined && module === undefined ? [] : ['modules', 'courses']

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
