/** Documents whose source is gone go to the trash, but for those that somebody still needs. */
import type { CollectionSlug, Payload } from 'payload'
import { EditedMeanwhile, KNOWN_EDIT } from '../../collections/hooks/source'
import { slugOf } from '../../src/releases/settings'
import { isLeaving, unusedSlug } from './addresses'
import { decideRemoval, type Existing, type Leaving, type Plan, type Removal } from '../plan'

/**
 * Moves to the trash what was planned to go, whatever shows something before what it shows. What somebody has
 * begun to use since the plan was made stays.
 *
 * @param check called before each write
 * @returns what has gone, and what has stayed
 */
export async function prune(
  payload: Payload,
  { removal, leaving }: Plan,
  check: () => void,
): Promise<Removal> {
  const gone: Existing[] = []
  let { kept } = removal
  for (let due = removal.going; due.length > 0;) {
    const decided = await decideRemoval(payload, due, [], {})
    kept = [...kept, ...decided.kept]
    due = []
    for (const [index, orphan] of decided.going.entries()) {
      check()
      const edited = await trashed(payload, orphan, leaving)
      if (edited) {
        // What stays may use any of the others.
        due = [edited, ...decided.going.slice(index + 1)]
        break
      }
      gone.push(orphan)
    }
  }
  return { going: gone, kept }
}

/** @returns the document as it is now, where somebody has edited it meanwhile and it stays */
async function trashed(
  payload: Payload,
  orphan: Existing,
  leaving: Leaving,
): Promise<Existing | undefined> {
  try {
    await trash(payload, orphan, leaving)
  } catch (error) {
    if (!(error instanceof EditedMeanwhile)) throw error
    return { ...orphan, editedAt: error.editedAt }
  }
}

/** For the system; what it was stays among the versions, and an editor can take it out again. */
async function trash(payload: Payload, orphan: Existing, leaving: Leaving): Promise<void> {
  const { collection, id, editedAt } = orphan
  const isTaken = isLeaving(leaving, orphan)
  await payload.update({
    collection: slugOf(payload, collection) as CollectionSlug,
    id,
    data: {
      deletedAt: new Date().toISOString(),
      ...(isTaken && collection === 'modules' && { slug: unusedSlug() }),
    } as never,
    depth: 0,
    overrideAccess: true,
    context: {
      importer: true,
      deferRelease: true,
      leaving,
      // Whose address is taken cannot stay.
      ...(!isTaken && { [KNOWN_EDIT]: editedAt }),
    },
  })
}
