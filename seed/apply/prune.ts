/** Documents whose source is gone go to the trash, but for those that somebody still needs. */
import { createLocalReq, type CollectionSlug, type Payload } from 'payload'
import { usesOf } from '../../collections/usedIn/uses'
import { slugOf } from '../../src/releases/settings'
import type { Existing } from '../plan'
import type { Referable } from '../../src/model'
import { RANK } from './order'

/** What was done with a document whose source is gone. */
export interface Pruned {
  collection: Referable
  key: string
  title: string
  /** Why it was kept; null where it was moved to the trash. */
  kept: string | null
}

interface Kept {
  orphan: Existing
  reason: string
}

/**
 * Moves orphans to the trash, whatever shows something before what it shows.
 *
 * @param check called before each write
 */
export async function prune(
  payload: Payload,
  orphans: readonly Existing[],
  check: () => void,
): Promise<Pruned[]> {
  const removed: Existing[] = []
  let left = [...orphans].sort((a, b) => RANK[b.collection] - RANK[a.collection])
  for (;;) {
    const kept: Kept[] = []
    for (const orphan of left) {
      const reason = await whyKept(payload, orphan)
      if (reason !== undefined) {
        kept.push({ orphan, reason })
        continue
      }
      check()
      await trash(payload, orphan)
      removed.push(orphan)
    }
    // A callout may have stood in another that has just gone.
    if (kept.length === left.length || kept.length === 0) return prunedOf(removed, kept)
    left = kept.map(({ orphan }) => orphan)
  }
}

/** @returns whether any of these would go; where none would, why */
export async function prunable(
  payload: Payload,
  orphans: readonly Existing[],
): Promise<{ any: boolean; kept: Pruned[] }> {
  const kept: Kept[] = []
  for (const orphan of orphans) {
    const reason = await whyKept(payload, orphan)
    if (reason === undefined) return { any: true, kept: [] }
    kept.push({ orphan, reason })
  }
  return { any: false, kept: prunedOf([], kept) }
}

const prunedOf = (removed: readonly Existing[], kept: readonly Kept[]): Pruned[] => [
  ...removed.map(({ collection, key, title }) => ({ collection, key, title, kept: null })),
  ...kept.map(({ orphan: { collection, key, title }, reason }) => ({
    collection,
    key,
    title,
    kept: reason,
  })),
]

const SHOWN = 3

async function whyKept(payload: Payload, orphan: Existing): Promise<string | undefined> {
  if (orphan.editedAt) return 'it was edited here since'
  const req = await createLocalReq({}, payload)
  const uses = await usesOf(slugOf(payload, orphan.collection), orphan.id, req)
  if (uses.length === 0) return undefined
  const more = uses.length > SHOWN ? ` and ${uses.length - SHOWN} more` : ''
  const places = uses.slice(0, SHOWN).map(({ title, href }) => `“${title}” (${href})`)
  return `it is used in ${places.join(', ')}${more}`
}

/** For the system; what it was stays among the versions, and an editor can take it out again. */
async function trash(payload: Payload, { collection, id }: Existing): Promise<void> {
  await payload.update({
    collection: slugOf(payload, collection) as CollectionSlug,
    id,
    data: { deletedAt: new Date().toISOString() } as never,
    depth: 0,
    overrideAccess: true,
    context: { importer: true, deferRelease: true },
  })
}
