/** Reads some of what is published from the database. */
import type { Payload, Where } from 'payload'
import type { DocumentId, Referable } from '../model'
import { ABOVE, type Below } from './catalog'
import { published, publishedShort, withFoldedBody } from './read'
import { inSlices } from './slices'
import type { StoredDocument } from './types'

export interface DocumentReader {
  /** @param short without their bodies */
  byId: (
    collection: Referable,
    ids: readonly DocumentId[],
    short: boolean,
  ) => Promise<StoredDocument[]>
  /** Without their bodies, where they may be long. */
  byUid: (collection: Referable, uids: readonly string[]) => Promise<StoredDocument[]>
  /** Without their bodies. */
  below: (collection: Below, ids: readonly DocumentId[]) => Promise<StoredDocument[]>
}

/** Of these there are many, with long bodies, of which few are looked at. */
const LONG = new Set<Referable>(['modules', 'sections'])

export const isLong = (collection: Referable): boolean => LONG.has(collection)

export function createReader(payload: Payload): DocumentReader {
  const read = async (collection: Referable, which: Where, short: boolean) =>
    short
      ? publishedShort(payload, collection, which)
      : (await published(payload, collection, which)).map(withFoldedBody)
  return {
    byId: (collection, ids, short) =>
      inSlices(ids, (some) => read(collection, { id: { in: some } }, short)),
    byUid: (collection, uids) =>
      inSlices(uids, (some) => read(collection, { uid: { in: some } }, isLong(collection))),
    below: (collection, ids) =>
      inSlices(ids, (some) => read(collection, { [ABOVE[collection]]: { in: some } }, true)),
  }
}
