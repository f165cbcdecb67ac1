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
    query: queryFor(type, fieldsOf(type)),
    load: (catalogue, { query }) => {
      const list = [type, ...FILTERS.map((filter) => query[filter])]
      return pageOf(filtered(catalogue, type, query), { ...query, list: JSON.stringify(list) })
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
function filtered(catalogue: Catalogue, type: DocumentType, filters: Filters): Placed<Row>[] {
  const above = (['course', 'module'] as const).flatMap((level) => {
    const named = filters[level]
    return named === undefined ? [] : [catalogue.named(level, named)]
  })
  return catalogue
    .list(type)
    .filter(
      ({ row }) =>
        above.every((found) => found !== undefined && catalogue.isIn(row, found)) &&
        (filters.kind === undefined || row.kind === filters.kind) &&
        (filters.language === undefined || same(row.language, filters.language)),
    )
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** What stands where is known from modules and courses, so an answer that filters by them changes with them. */
const keysOfFilters = ({ course, module }: Filters): string[] =>
  course === undefined && module === undefined ? [] : ['modules', 'courses']

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
