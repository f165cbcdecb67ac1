/** The parts of the OpenAPI document that the tests look at, and answers held against it. */
import Ajv from 'ajv/dist/2020'
import addFormats from 'ajv-formats'

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  description: string
  required: boolean
  example?: unknown
  schema: {
    type?: string
    enum?: string[]
    examples?: unknown[]
    items?: { enum: string[] }
    minimum?: number
    pattern?: string
    maxLength?: number
  }
}

interface ResponseObject {
  description: string
  headers?: Record<string, { $ref: string }>
  content?: Record<string, { schema: object }>
}

export interface Operation {
  operationId: string
  parameters: Parameter[]
  responses: Record<string, ResponseObject>
}

export interface OpenApi {
  openapi: string
  servers: { url: string }[]
  paths: Record<string, { get: Operation }>
  webhooks: Record<string, { post: Operation }>
  components: { headers: Record<string, { required: boolean }>; schemas: Record<string, object> }
}

export type Fault = string

/** Tells what is wrong with an answer; nothing where it is as the document says. */
export type Judge = (path: string, response: Response) => Promise<Fault[]>

export function judgeBy(document: OpenApi): Judge {
  // Most of the document is no schema, so the words around the schemas are not checked here.
  const ajv = new Ajv({ strict: false, validateSchema: false })
  addFormats(ajv)
  ajv.addSchema(document, 'openapi')
  const pointer = (...parts: string[]) =>
    parts.map((part) => `/${encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'))}`)
  const validator = (...parts: string[]) => {
    const address = `openapi#${pointer(...parts).join('')}`
    return ajv.getSchema(address) ?? ajv.compile({ $ref: address })
  }

  return async (path, response) => {
    const { status, headers } = response
    const text = await response.text()
    const said = document.paths[path]?.get.responses[status]
    if (!said) return [`${status} is not documented: ${text}`]
    const missing = Object.entries(said.headers ?? {})
      .filter(([name, { $ref }]) => isRequired(document, $ref) && !headers.has(name))
      .map(([name]) => `has no ${name}`)
    if (!said.content) return text === '' ? missing : [...missing, 'has a body']
    const type = headers.get('content-type')?.replace(/;.*/, '') ?? 'none'
    if (!said.content[type]) return [...missing, `has the media type ${type}`]
    if (!/json/.test(type)) return missing
    const validate = validator(
      ...['paths', path, 'get', 'responses', String(status), 'content', type, 'schema'],
    )
    return validate(JSON.parse(text)) ? missing : [...missing, ajv.errorsText(validate.errors)]
  }
}

const isRequired = ({ components }: OpenApi, $ref: string) =>
  components.headers[$ref.replace('#/components/headers/', '')]?.required ?? true
