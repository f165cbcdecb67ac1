/** Documents held against their JSON Schemas. */
import Ajv, { type ValidateFunction } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import type { Document } from '../../src/contract'
import { SCHEMA_OF } from '../../src/delivery/endpoints/types'
import { contentSchema } from '../../src/delivery/openapi/contentSchema'

const validators = new Map<string, ValidateFunction>()

/** What is wrong with a document in the format json; nothing where all is right. */
export function schemaFaults(document: Document): unknown[] {
  const validate = validators.get(document.type) ?? compileSchema(document.type)
  validators.set(document.type, validate)
  const valid: boolean = validate(document)
  return valid ? [] : [document.id, ...(validate.errors ?? [])]
}

function compileSchema(type: Document['type']): ValidateFunction {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true })
  addFormats(ajv)
  return ajv.compile(contentSchema(SCHEMA_OF[type], `https://cms.example/${type}.json`))
}
