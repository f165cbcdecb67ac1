import { nameOf, schemaOf, type Schema } from '../schema'
import type { Json } from './json'
import { component } from './reference'

/** A union of documents or nodes with what tells them apart, so that generated code has it as a closed union. */
export function discriminated(schema: Schema): Json {
  const members = (schema.anyOf ?? []).map(({ $ref }) => [typeOf($ref), $ref] as const)
  const mapping = members.flatMap(([type, $ref]) =>
    type && $ref ? [[type, component(nameOf($ref)).$ref]] : [],
  )
  if (mapping.length === 0 || mapping.length < members.length) return { ...schema }
  return {
    ...schema,
    discriminator: { propertyName: 'type', mapping: Object.fromEntries(mapping) },
  }
}

/** The one value that `type` has in a document or node. */
const typeOf = ($ref: string | undefined) =>
  $ref === undefined ? undefined : schemaOf(nameOf($ref)).properties?.type?.const
