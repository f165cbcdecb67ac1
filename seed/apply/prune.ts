/** Documents whose source is gone go to the trash, but for those that somebody still needs. */
import type { CollectionSlug, Payload } from 'payload'
import { slugOf } from '../../src/releases/settings'
import { unusedSlug } from './addresses'
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
  if (removal.going.length === 0) return removal
  const { going, kept } = await decideRemoval(payload, removal.going, [], {})
  for (const orphan of going) {
    check()
    await trash(payload, orphan, leaving)
  }
  return { going, kept: [...removal.kept, ...kept] }
}

/** For the system; what it was stays among the versions, and an editor can take it out again. */
async function trash(
  payload: Payload,
  { collection, id }: Existing,
  leaving: Leaving,
): Promise<void> {
  const isTaken = collection === 'modules' && leaving.modules.includes(id)
  await payload.update({
    collection: slugOf(payload, collection) as CollectionSlug,
    id,
    data: {
      deletedAt: new Date().toISOString(),
      ...(isTaken && { slug: unusedSlug() }),
    } as never,
    depth: 0,
    overrideAccess: true,
    context: { importer: true, deferRelease: true, leaving },
  })
}
