/** The lists of every type. */
import type { DocumentType } from '../../contract'
import { documentOf } from '../document'
import { defineEndpoint, type Endpoint } from '../endpoint'
import { fieldsOf, pick } from '../fields'
import { COLLECTIONS } from '../keys'
import { pageOf } from '../page'
import { many } from '../returns'
import { filterOf, FILTERS, queryFor, type Filters } from './filters'
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
      const isRight = filterOf(catalogue, query)
      const rows = inOrder(catalogue, type, query.sort).filter(({ row }) => isRight(row))
      return pageOf(rows, { ...query, list: JSON.stringify(list) })
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

/** What stands where is known from modules and courses, so an answer that filters by them changes with them. */
const keysOfFilters = ({ course, module }: Filters): string[] =>
  course === undefined && module === undefined ? [] : ['modules', 'courses']

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
