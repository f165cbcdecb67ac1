import type { Payload } from 'payload'
import { collectionNamed, type DocumentId, type Referable } from '../model'
import { ABOVE, relationId, type Below } from './catalog'
import { formerly } from './held'
import { compiledNamed } from './journal'
import type { DocumentReader } from './reader'
import type { IsHeld, StoredDocument } from './types'

/**
 * Reads documents as readers know them: what is held back as it was before, where it is delivered, and not at all
 * where it is new.
 */
export function heldReader(payload: Payload, read: DocumentReader, isHeld: IsHeld): DocumentReader {
  const seen = async (collection: Referable, docs: readonly StoredDocument[]) => {
    const held = docs.filter(isHeld)
    const delivered = await deliveredAmong(payload, held)
    const known = held.filter(({ uid }) => delivered.has(uid)).map((doc) => ({ collection, doc }))
    const former = await formerly(payload, known, isHeld)
    return [...docs.filter((doc) => !isHeld(doc)), ...former.map(({ doc }) => doc)]
  }
  return {
    byId: async (collection, ids, short) =>
      seen(collection, await read.byId(collection, ids, short)),
    byUid: async (collection, uids) => seen(collection, await read.byUid(collection, uids)),
    below: async (collection, ids) => {
      const now = await read.below(collection, ids)
      const former = await read.byUid(
        collection,
        await formerlyBelow(payload, read, collection, ids),
      )
      const all = new Map([...now, ...former].map((doc) => [doc.uid, doc]))
      const above = new Set(ids.map(String))
      return (await seen(collection, [...all.values()])).filter((doc) =>
        above.has(String(relationId(doc[ABOVE[collection]]))),
      )
    },
  }
}

async function deliveredAmong(
  payload: Payload,
  docs: readonly StoredDocument[],
): Promise<Set<string>> {
  const rows = await compiledNamed(
    payload,
    docs.map(({ uid }) => uid),
  )
  return new Set(rows.flatMap(({ uid, deleted }) => (deleted ? [] : [uid])))
}

/** What a module or a course was made from stood in it, and may have been taken elsewhere by what is held back. */
async function formerlyBelow(
  payload: Payload,
  read: DocumentReader,
  collection: Below,
  ids: readonly DocumentId[],
): Promise<string[]> {
  const above = collection === 'sections' ? 'modules' : 'courses'
  const docs = await read.byId(above, ids, true)
  const rows = await compiledNamed(
    payload,
    docs.map(({ uid }) => uid),
  )
  return rows.flatMap(({ deps }) => deps.filter((uid) => collectionNamed(uid) === collection))
}
