import { APIError, type PayloadRequest } from 'payload'
import { isPublisher } from '../../access/roles'
import { saveTogether } from '../../together'
import type { Id } from '../../values'
import { contentsOf, type Item } from './contents'

export interface PublishedTogether {
  /** Number of the release in which readers see them. */
  release: number
  items: Item[]
}

const FORBIDDEN = 403
const CONFLICT = 409

/**
 * Publishes a module with everything in it that is not published as it is, as one release.
 *
 * @param confirmed uids of what somebody has seen listed and agreed to; absent: whatever there is
 * @throws APIError where it cannot be published; then readers see nothing of it
 */
export async function publishModule(
  req: PayloadRequest,
  id: Id,
  confirmed?: readonly string[],
): Promise<PublishedTogether> {
  if (!isPublisher(req)) throw refusal('Only an editor can publish.', FORBIDDEN)
  const { module, items } = await contentsOf(req, id)
  if (items.length === 0) throw refusal('Everything in this module is published.', CONFLICT)
  if (confirmed && !isSame(confirmed, items)) {
    throw refusal(
      'This module has changed meanwhile. Look again at what would be published.',
      CONFLICT,
    )
  }
  const { release } = await saveTogether(req, module.uid, items, async (item, own) => {
    if (item.state === 'waiting') return
    await req.payload.update({
      collection: item.collection,
      id: item.id,
      data: { _status: 'published' },
      depth: 0,
      user: req.user,
      overrideAccess: false,
      req: own,
    })
  })
  return { release, items }
}

const isSame = (uids: readonly string[], items: readonly Item[]) =>
  uids.length === items.length && items.every(({ uid }) => uids.includes(uid))

const refusal = (message: string, status: number) => new APIError(message, status, null, true)
