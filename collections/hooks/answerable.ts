import {
  APIError,
  getLocalizedPaths,
  QueryError,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'
import { isRecord } from '../values'
import { flattenedFieldsOf } from './askable'

const BAD_REQUEST = 400

/** How many fields a list is sorted by; databases have a bound too, which differs. */
const MOST_SORTED = 20
/** How many conditions a question has, wherever they stand in it; SQLite reads no more than about a thousand. */
const MOST_CONDITIONS = 500

/** What is asked of a point on a map. No database knows it of anything else. */
const OF_POINTS = new Set(['near', 'within', 'intersects'])

/** Fields whose inside Payload asks of each database in another way; on SQLite it cannot. */
const OF_ONE_PIECE = new Set(['richText', 'json'])

interface Asked {
  sort?: string | string[]
  where?: unknown
}

interface Condition {
  path: string
  operator: string
  value: unknown
}

/** Refuses questions that a database would fail at, though nothing is wrong with it. */
export const refuseUnanswerable: CollectionBeforeOperationHook = ({
  args,
  collection,
  overrideAccess,
  req,
}) => {
  if (overrideAccess) return args
  const { sort, where } = args as Asked
  const sorted = [sort ?? []].flat().flatMap((given) => String(given).split(','))
  if (sorted.length > MOST_SORTED)
    throw refusal(`A list is sorted by at most ${MOST_SORTED} fields.`)
  const conditions = [...conditionsIn(where)]
  if (conditions.length > MOST_CONDITIONS) {
    throw refusal(`A question has at most ${MOST_CONDITIONS} conditions. Ask in several requests.`)
  }
  const wrong = conditions.find((condition) => !isAnswerable(condition, collection, req))
  if (wrong) throw new QueryError([{ path: `${wrong.path}.${wrong.operator}` }])
  return args
}

const refusal = (message: string) => new APIError(message, BAD_REQUEST)

function* conditionsIn(where: unknown): Generator<Condition> {
  if (!isRecord(where)) return
  for (const [path, held] of Object.entries(where)) {
    if (Array.isArray(held)) for (const within of held) yield* conditionsIn(within)
    else if (isRecord(held)) {
      for (const [operator, value] of Object.entries(held)) yield { path, operator, value }
    }
  }
}

function isAnswerable(
  { path, operator, value }: Condition,
  collection: SanitizedCollectionConfig,
  req: PayloadRequest,
): boolean {
  const steps = path.replace(/__/g, '.').split('.')
  const field = fieldAt(steps, collection, req)
  if (OF_POINTS.has(operator) && field?.type !== 'point') return false
  const isWithin = field === fieldAt(steps.slice(0, -1), collection, req)
  if (field && OF_ONE_PIECE.has(field.type) && isWithin) return false
  // Of a document that may be of several collections both are said.
  return !isRecord(value) || value instanceof Date || 'relationTo' in value
}

/** The field that a condition is about; the same for all that is within a text. */
const fieldAt = (
  steps: string[],
  collection: SanitizedCollectionConfig,
  { payload }: PayloadRequest,
) =>
  getLocalizedPaths({
    collectionSlug: collection.slug,
    fields: flattenedFieldsOf(collection, payload),
    incomingPath: steps.join('.'),
    overrideAccess: true,
    payload,
  }).at(-1)?.field
