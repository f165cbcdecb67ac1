import { z } from 'zod'
import type { Endpoint } from '../endpoint'
import type { Json } from './json'

export const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The ETag of an answer that you have; where it is still right, the answer is 304.',
  schema: { type: 'string' },
}

export const LAST_EVENT_ID = {
  name: 'Last-Event-ID',
  in: 'header',
  required: false,
  description: 'The id of the last event that you have; it goes before `since`.',
  schema: { type: 'string' },
}

interface Property extends Json {
  examples?: unknown[]
  /** What a value is on the wire, where the text that we check is not what is meant. */
  wire?: Json
}

/** The parameters of an endpoint, from the declarations that check them. */
export const parametersOf = ({ params, query }: Pick<Endpoint, 'params' | 'query'>): Json[] => [
  ...parametersIn('path', params),
  ...parametersIn('query', query),
]

function parametersIn(place: 'path' | 'query', shape: z.ZodRawShape): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(z.object(shape), { io: 'input' })
  return Object.entries(properties).map(([name, property]) => {
    const { wire, description, examples, ...read } = property as Property
    const { default: usual } = read
    const needed = required.includes(name)
    const schema: Json = {
      ...(wire ?? read),
      ...(usual !== undefined && { default: usual }),
      // A viewer fills in the example of a parameter, and one that may be left out would narrow the answer.
      ...(examples && !needed && { examples: examples.slice(0, 1) }),
    }
    return {
      name,
      in: place,
      required: needed,
      description,
      ...(examples && needed && { example: examples[0] }),
      ...(schema.type === 'array' && { style: 'form', explode: false }),
      schema,
    }
  })
}
