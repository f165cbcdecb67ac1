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
      release: Math.max(...[type, ...typesOfFilters(query)].map((one) => catalogue.newest(one))),
      keys: [
        collection,
        ...rows.map(({ uid }) => uid),
        ...typesOfFilters(query).map((one) => COLLECTIONS[one]),
      ],
    }),
    cache: BRIEFLY,
  })
}

/** What stands where is known from modules and courses, so an answer that filters by them changes with them. */
const typesOfFilters = ({ course, module }: Filters): DocumentType[] =>
  course === undefined && module === undefined ? [] : ['module', 'course']

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
