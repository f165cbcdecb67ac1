/** The documents of a collection in both databases, some at a time. */
import type { Payload, SanitizedCollectionConfig } from 'payload'
import { digestOf, differences } from './canonical'
import type { Data } from './fields'
import type { Id, Ids } from './ids'
import { remapFields, type Remapping } from './remap'
import { isLeft, mend, opened, sealAnew } from './special'

export interface Move {
  source: Payload
  target: Payload
  ids: Ids
}

/** How many documents are read at a time. */
const SLICE = 50

/** A document as the target should hold it, and as it does. */
export interface Pair {
  slug: string
  wanted: Data
  found: Data | undefined
  isAlike: boolean
}

/** @param how which relations may be written yet */
export async function* pairsOf(
  { source, target, ids }: Move,
  { slug, flattenedFields }: SanitizedCollectionConfig,
  how: Omit<Remapping, 'ids'>,
): AsyncGenerator<Pair> {
  const isWebhook = slug === 'webhooks'
  for (const slice of slicesOf(ids.all(slug))) {
    const read = await documents(source, slug, slice)
    const wanted = read
      .filter((data) => !isLeft(slug, data))
      .map((before): Data => {
        const after = remapFields(flattenedFields, before, { ids, ...how })
        const mended = mend(slug, { before, after }, { ids, ...how })
        return { ...mended, id: ids.of(slug, before.id) }
      })
    const plain = new Map(read.map((data) => [ids.of(slug, data.id), data]))
    const found = new Map(
      (
        await documents(
          target,
          slug,
          wanted.map(({ id }) => id as Id),
        )
      ).map((data) => [String(data.id), data]),
    )
    for (const data of wanted) {
      const there = found.get(String(data.id))
      const before = plain.get(data.id as Id) ?? {}
      const sealed = isWebhook ? sealAnew(before, data, source.secret) : data
      const says = (each: Data) =>
        digestOf(flattenedFields, isWebhook ? opened(each, source.secret) : each)
      const isAlike = there !== undefined && says(sealed) === says(there)
      yield { slug, wanted: sealed, found: there, isAlike }
    }
  }
}

export const fieldsThatDiffer = (
  { flattenedFields }: SanitizedCollectionConfig,
  { wanted, found }: Pair,
): string[] => (found ? differences(flattenedFields, wanted, found) : [])

async function documents(
  payload: Payload,
  collection: string,
  ids: readonly (string | Id)[],
): Promise<Data[]> {
  const isNumber = payload.db.defaultIDType === 'number'
  const { docs } = await payload.db.find<Data & { id: Id }>({
    collection,
    where: { id: { in: ids.map((id) => (isNumber ? Number(id) : String(id))) } },
    sort: 'id',
    pagination: false,
    limit: 0,
    joins: false,
  })
  return docs
}

export function* slicesOf<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += SLICE) yield all.slice(start, start + SLICE)
}
