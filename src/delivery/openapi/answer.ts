import type { Endpoint } from '../endpoint'
import type { Data } from '../returns'
import { narrowedName } from './components'
import type { Json } from './json'
import { component } from './reference'

const ADDRESS = { type: 'string', format: 'uri' }

/** The content of an answer, by its media type. */
export function answerOf({ returns, query }: Endpoint): Json {
  if (returns.kind === 'file') {
    return {
      [typeOf(returns.media)]: {
        schema: { type: /json/.test(returns.media) ? 'object' : 'string' },
      },
    }
  }
  const document = 'fields' in query ? narrowable(returns) : component(returns.schema)
  const schema = exactly({
    data: returns.list ? { type: 'array', items: document } : document,
    links: linksOf(returns, 'cursor' in query),
    meta: exactly({
      release: { ...component('Count'), description: RELEASE },
      ...Object.fromEntries(
        Object.entries(returns.meta).map(([name, type]) => [
          name,
          { anyOf: [component(type), { type: 'null' }] },
        ]),
      ),
    }),
  })
  return { 'application/json': { schema } }
}

const RELEASE =
  'Number of the newest release that changed something in the answer; 0 for what only the software changes.'

/** A media type without its parameters. */
const typeOf = (media: string) => media.replace(/;.*$/, '')

const narrowable = ({ schema }: Data) => ({
  anyOf: [component(schema), component(narrowedName(schema))],
})

function linksOf({ links }: Data, paged: boolean): Json {
  const always = exactly(Object.fromEntries(['self', ...links].map((name) => [name, ADDRESS])))
  if (!paged) return always
  const next = { ...ADDRESS, description: 'The next page; absent on the last.' }
  return { ...always, properties: { ...always.properties, next } }
}

/** An object that has all of these properties and no others. */
const exactly = (properties: Json) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})
