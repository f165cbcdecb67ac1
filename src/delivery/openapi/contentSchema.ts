/** JSON Schemas of the content, each complete in itself. */
import { SCHEMAS, type SchemaName } from '../../contract/schemas'
import type { Json } from './json'

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

/** Bodies are described as the tree that they are unless another format is asked for. */
const DEFINITIONS: Json = { ...SCHEMAS, BodyValue: { $ref: '#/$defs/Body' } }

/** @param id where the schema is served */
export function contentSchema(name: SchemaName, id: string): Json {
  const found = new Set<string>()
  collect(DEFINITIONS[name], found)
  const definitions = [...found].sort().map((used) => [used, DEFINITIONS[used]])
  return {
    $schema: DIALECT,
    $id: id,
    title: name,
    ...SCHEMAS[name],
    $defs: Object.fromEntries(definitions),
  }
}

/** Adds the names of all definitions that a schema uses, and those that they use. */
function collect(schema: unknown, found: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return
  for (const [key, inner] of Object.entries(schema)) {
    const name = key === '$ref' ? String(inner).replace('#/$defs/', '') : undefined
    if (name === undefined) collect(inner, found)
    else if (!found.has(name)) collect(DEFINITIONS[name], found.add(name))
  }
}
