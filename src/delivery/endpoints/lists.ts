/** The lists of every type. */
import { COLLECTIONS, type DocumentType } from '../../contract'
import { documentOf } from '../document'
import { defineEndpoint, type Endpoint } from '../endpoint'
import { fieldsOf, pick } from '../fields'
import { pageOf } from '../page'
import { many } from '../returns'
import { filterOf, FILTERS, listFor, queryFor, type Filters } from './filters'
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
    load: async (catalogue, { query, read, onceAt }) => {
      const list = JSON.stringify([type, query.sort, ...FILTERS.map((filter) => query[filter])])
      const accepts = filterOf(catalogue, query)
      const all = await listFor(catalogue, type, query, onceAt)
      const page = pageOf(all, { ...query, list, accepts })
      return { rows: await read(page.items), next: page.next }
    },
    present: ({ rows, next }, { query, address }, catalogue) => ({
      data: rows.map((row) => pick(documentOf(row, query.format), query.fields)),
      next: next && address({ cursor: next }),
      release: catalogue.newest(type),
      keys: [collection, ...rows.map(({ uid }) => uid), ...keysOfFilters(query)],
    }),
    cache: BRIEFLY,
  })
}

/** What stands where is known from modules and courses, so an answer that filters by them changes with them. */
const keysOfFilters = ({ course, module }: Filters): string[] =>
  course === undefined && module === undefined ? [] : ['modules', 'courses']

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
