import { COLLECTIONS, DOCUMENT_TYPES, FORMATS, type ServiceDocument } from '../../contract'
import { defineEndpoint } from '../endpoint'
import { RELEASE_KEY } from '../keys'
import { one } from '../returns'
import type { Catalogue } from '../store/catalogue'
import { BRIEFLY } from './policy'

const LINKS: Record<string, string> = {
  ...Object.fromEntries(Object.values(COLLECTIONS).map((name) => [name, `/v1/${name}`])),
  search: '/v1/search',
  sync: '/v1/sync',
  events: '/v1/events',
  errors: '/v1/errors',
  schemas: '/v1/schemas',
  openapi: '/v1/openapi.json',
  docs: '/v1/docs',
}

export const service = defineEndpoint({
  path: '/v1',
  operationId: 'getService',
  tag: 'Contract',
  summary: 'What is here, and where',
  returns: one('ServiceDocument', Object.keys(LINKS)),
  params: {},
  query: {},
  load: (catalogue) => catalogue,
  present: (catalogue) => ({
    data: describe(catalogue),
    links: LINKS,
    release: catalogue.release,
    keys: [RELEASE_KEY],
  }),
  cache: BRIEFLY,
})

function describe(catalogue: Catalogue): ServiceDocument {
  return {
    name: 'ConnectedLib',
    version: 'v1',
    counts: Object.fromEntries(
      DOCUMENT_TYPES.map((type) => [COLLECTIONS[type], catalogue.count(type)]),
    ),
    languages: catalogue.languages,
    licenses: catalogue.licenses,
    formats: [...FORMATS],
  }
}
