/** The JSON Schemas of the contract as they are walked through. */
import { SCHEMAS, type SchemaName } from '../contract/schemas'

export interface Schema {
  type?: string | readonly string[]
  const?: string
  $ref?: string
  anyOf?: readonly Schema[]
  items?: Schema
  required?: readonly string[]
  properties?: Readonly<Record<string, Schema>>
}

/** Name of the schema that a reference leads to. */
export const nameOf = ($ref: string) => $ref.replace('#/$defs/', '') as SchemaName

export const schemaOf = (name: SchemaName): Schema => SCHEMAS[name]
