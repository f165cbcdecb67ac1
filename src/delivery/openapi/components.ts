import { SCHEMAS, type SchemaName } from '../../contract/schemas'
import type { Endpoint } from '../endpoint'
import { nameOf, schemaOf, type Schema } from '../schema'
import { discriminated } from './discriminator'
import { HEADERS } from './headers'
import type { Json } from './json'
import { schemaAt } from './reference'
import { SECURITY_SCHEMES } from './security'

/** What operations refer to. */
export function components(endpoints: readonly Endpoint[]): Json {
  const narrowed = endpoints.flatMap(({ returns, query }) =>
    returns.kind === 'data' && 'fields' in query ? [returns.schema] : [],
  )
  const schemas = {
    ...Object.fromEntries(
      Object.entries(SCHEMAS).map(([name, schema]) => [name, discriminated(schema)]),
    ),
    ...Object.fromEntries(narrowed.map((name) => [narrowedName(name), narrowedSchema(name)])),
  }
  return {
    schemas: schemaAt('#/components/schemas/', schemas),
    headers: HEADERS,
    securitySchemes: SECURITY_SCHEMES,
  }
}

/** Name of the schema of a document of which only some fields were asked for. */
export const narrowedName = (name: SchemaName) => `${name}Fields`

function narrowedSchema(name: SchemaName): Json {
  const { properties = {}, ...schema } = schemaOf(name)
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties).map(([field, inner]) => [field, relaxed(inner)]),
    ),
    required: [],
    minProperties: 1,
    description: 'Those fields that `fields` names.',
  }
}

/** What a field holds where only some of its own fields were asked for; a body is given whole. */
function relaxed(schema: Schema): Schema {
  const { $ref, anyOf, items } = schema
  if (anyOf) return { ...schema, anyOf: anyOf.map(relaxed) }
  if (items) return { ...schema, items: relaxed(items) }
  const object = $ref ? schemaOf(nameOf($ref)) : schema
  return object.type === 'object' ? { ...object, required: [] } : schema
}
