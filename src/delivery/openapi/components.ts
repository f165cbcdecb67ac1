import { SCHEMAS, type SchemaName } from '../../contract/schemas'
import type { Endpoint } from '../endpoint'
import { HEADERS } from './headers'
import type { Json } from './json'
import { schemaAt } from './reference'

/** What operations refer to. */
export function components(endpoints: readonly Endpoint[]): Json {
  const narrowed = endpoints.flatMap(({ returns, query }) =>
    returns.kind === 'data' && 'fields' in query ? [returns.schema] : [],
  )
  const schemas = {
    ...SCHEMAS,
    ...Object.fromEntries(narrowed.map((name) => [narrowedName(name), narrowedSchema(name)])),
  }
  return { schemas: schemaAt('#/components/schemas/', schemas), headers: HEADERS }
}

/** Name of the schema of a document of which only some fields were asked for. */
export const narrowedName = (name: SchemaName) => `${name}Fields`

const narrowedSchema = (name: SchemaName): Json => {
  const { properties, ...schema }: Json = SCHEMAS[name]
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties as Json).map(([field, inner]) => [field, relaxed(inner as Schema)]),
    ),
    required: [],
    minProperties: 1,
    description: 'Those fields that `fields` names.',
  }
}

interface Schema extends Json {
  $ref?: string
  anyOf?: Schema[]
  items?: Schema
}

/** What a field holds where only some of its own fields were asked for; a body is given whole. */
function relaxed(schema: Schema): Schema {
  const { $ref, anyOf, items } = schema
  if (anyOf) return { ...schema, anyOf: anyOf.map(relaxed) }
  if (items) return { ...schema, items: relaxed(items) }
  const object: Schema = $ref ? SCHEMAS[$ref.replace('#/$defs/', '') as SchemaName] : schema
  return object.type === 'object' ? { ...object, required: [] } : schema
}
