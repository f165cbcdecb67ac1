import { z } from 'zod'
import type { Endpoint } from '../endpoint'
import type { Json } from './json'

const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The ETag of an answer that you have; where it is still right, the answer is 304.',
  schema: { type: 'string' },
}

interface Property extends Json {
  examples?: unknown[]
  /** What a value is on the wire, where the text that we check is not what is meant. */
  wire?: Json
}

/** The parameters of an endpoint, from the declarations that check them. */
export const parametersOf = ({ params, query }: Endpoint): Json[] => [
  ...parametersIn('path', params),
  ...parametersIn('query', query),
  IF_NONE_MATCH,
]

function parametersIn(place: 'path' | 'query', shape: z.ZodRawShape): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(z.object(shape), { io: 'input' })
  return Object.entries(properties).map(([name, property]) => {
    const { wire, description, examples, ...read } = property as Property
    const { default: usual } = read
    const schema: Json = { ...(wire ?? read), ...(usual !== undefined && { default: usual }) }
    return {
      name,
      in: place,
      required: required.includes(name),
      description,
      ...(examples && { example: examples[0] }),
      ...(schema.type === 'array' && { style: 'form', explode: false }),
      schema,
    }
  })
}
