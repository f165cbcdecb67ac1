/** The contract as machines read it: the OpenAPI document and the JSON Schemas of the content. */
import { DOCUMENT_TYPES, type SchemaEntry } from '../../contract'
import { defineEndpoint, type Endpoint } from '../endpoint'
import { contentSchema } from '../openapi/contentSchema'
import { openapiDocument } from '../openapi/document'
import { oneOf } from '../parameters'
import { file, many } from '../returns'
import { LONG } from './policy'
import { SCHEMA_OF } from './types'

const TYPES = [...DOCUMENT_TYPES, 'body'] as const
const NAMES = { ...SCHEMA_OF, body: 'Body' } as const

export const schemas = defineEndpoint({
  path: '/v1/schemas',
  operationId: 'listSchemas',
  tag: 'Contract',
  summary: 'Where the JSON Schema of each type of document is',
  returns: many('SchemaEntry'),
  params: {},
  query: {},
  load: () => TYPES,
  present: (types, { publicUrl }) => ({
    data: types.map((type): SchemaEntry => ({ type, href: addressOf(publicUrl, type) })),
    release: 0,
    keys: [],
  }),
  cache: LONG,
})

export const schema = defineEndpoint({
  path: '/v1/schemas/:type.json',
  operationId: 'getSchema',
  tag: 'Contract',
  summary: 'The JSON Schema of a type of document, or of a body, in the format json',
  returns: file('application/schema+json; charset=utf-8'),
  params: { type: oneOf(TYPES).meta({ description: 'A type of document, or `body`.' }) },
  query: {},
  load: (_catalogue, { params }) => params.type,
  present: (type, { publicUrl }) => ({
    data: contentSchema(NAMES[type], addressOf(publicUrl, type)),
    release: 0,
    keys: [],
  }),
  cache: LONG,
})

/** @param endpoints all of them, this one too */
export const openapi = (endpoints: () => readonly Endpoint[]): Endpoint =>
  defineEndpoint({
    path: '/v1/openapi.json',
    operationId: 'getOpenApi',
    tag: 'Contract',
    summary: 'This API as an OpenAPI 3.1 document',
    returns: file('application/json; charset=utf-8'),
    params: {},
    query: {},
    load: endpoints,
    present: (all) => ({ data: openapiDocument(all), release: 0, keys: [] }),
    cache: LONG,
  })

const addressOf = (publicUrl: string, type: string) => `${publicUrl}/v1/schemas/${type}.json`
