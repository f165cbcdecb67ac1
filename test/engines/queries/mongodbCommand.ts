/** What the commands of MongoDB's driver ask of which collection. */

export type Command = Record<string, unknown>
export type Filter = Record<string, unknown>

export interface Question {
  verb: string
  collection: string
  filter: Filter
  sort: string[]
  /** Whether only so many are taken of what the order brings first. */
  isPage: boolean
}

interface Stage {
  $match?: Filter
  $sort?: object
  $limit?: number
  $lookup?: { from: string; foreignField?: string }
  $group?: object
}

/** Commands that ask nothing, such as `insert`, have none. */
export function questionsIn(command: Command): Question[] {
  const [[verb, name] = []] = Object.entries(command)
  const ask = (filter: unknown, sort?: unknown, isPage = false): Question => ({
    verb: String(verb),
    collection: String(name),
    filter: (filter ?? {}) as Filter,
    sort: namesIn(sort),
    isPage,
  })
  const each = (list: unknown) => (list as { q: Filter }[]).map(({ q }) => ask(q))
  switch (verb) {
    case 'find':
      return [ask(command.filter, command.sort, Number(command.limit) > 0)]
    case 'findAndModify':
      return [ask(command.query, command.sort)]
    case 'count':
      // Without a question it is the number that the server keeps.
      return command.query ? [ask(command.query)] : []
    case 'distinct':
      return [ask(command.query)]
    case 'update':
      return each(command.updates)
    case 'delete':
      return each(command.deletes)
    case 'aggregate':
      return inPipeline(command.pipeline as Stage[], ask)
    default:
      return []
  }
}

/** The driver keeps an order as a map. */
const namesIn = (sort: unknown): string[] =>
  sort instanceof Map ? [...sort.keys()].map(String) : Object.keys(sort ?? {})

/** Only what comes before the first stage that makes something else of the documents can use an index. */
function inPipeline(
  stages: readonly Stage[],
  ask: (filter: unknown, sort?: unknown, isPage?: boolean) => Question,
): Question[] {
  const changed = stages.findIndex((stage) => !stage.$match && !stage.$sort && !stage.$limit)
  const begin = changed < 0 ? stages : stages.slice(0, changed)
  const matches = begin.flatMap(({ $match }) => ($match ? [$match] : []))
  const sort = begin.find(({ $sort }) => $sort)?.$sort
  const isPage = begin.some(({ $limit }) => $limit)
  const looked = stages.flatMap(({ $lookup }) =>
    $lookup?.foreignField
      ? [{ ...ask({ [$lookup.foreignField]: '' }), collection: $lookup.from }]
      : [],
  )
  const whole = ask(matches.length > 0 ? { $and: matches } : {}, sort, isPage)
  // The driver counts so.
  const isCount = stages.at(-1)?.$group !== undefined
  return [{ ...whole, ...(isCount && { verb: 'count' }) }, ...looked]
}

/** A question without its values, so that the same counts once. */
export const shapeOf = ({ filter, ...rest }: Question): string =>
  JSON.stringify({ ...rest, filter: withoutValues(filter) })

function withoutValues(value: unknown): unknown {
  if (Array.isArray(value)) {
    const inner = value.map(withoutValues)
    return inner.every((item) => item === 0) ? 0 : inner
  }
  if (typeof value !== 'object' || value === null) return 0
  if ('_bsontype' in value || value instanceof Date || value instanceof RegExp) return 0
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutValues(inner)]),
  )
}
