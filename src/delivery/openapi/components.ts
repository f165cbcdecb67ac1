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

const narrowedSchema = (name: SchemaName): Json => ({
  ...SCHEMAS[name],
  required: [],
  minProperties: 1,
  description: 'Those fields that `fields` names.',
})
