import { APIError, type PayloadRequest } from 'payload'
import { isPublisher } from '../../access/roles'
import { saveTogether } from '../../together'
import type { Id } from '../../values'
import { planRollback, type Left } from './plan'

export interface RolledBack {
  /** Number of the release in which the module is as it was. */
  release: number
  left: Left[]
}

const FORBIDDEN = 403
const CONFLICT = 409

/**
 * Makes a new release in which a module, its sections and their parts are as an earlier release left them. Nothing is
 * lost by it: what was newer stays among the versions.
 *
 * @param release number of the earlier release
 * @throws APIError where that cannot be done; then readers see nothing of it
 */
export async function rollBack(req: PayloadRequest, id: Id, release: number): Promise<RolledBack> {
  if (!isPublisher(req)) throw refusal('Only an editor can go back to a release.', FORBIDDEN)
  const { module, steps, left } = await planRollback(req, id, release)
  if (steps.length === 0) throw refusal('The module is as it was then already.', CONFLICT)
  const sections = steps.filter(({ does }) => does === 'withdraw').map((step) => step.id)
  // A page may come back without a part that cannot, and to an address that another leaves.
  const context = { withGaps: true, leaving: { sections } }
  const made = await saveTogether(
    req,
    module,
    steps,
    ({ collection, id: document, does, data }, own) =>
      req.payload.update({
        collection,
        id: document,
        data:
          does === 'withdraw'
            ? { _status: 'draft' }
            : { ...data, _status: 'published', deletedAt: null },
        trash: true,
        depth: 0,
        context,
        user: req.user,
        overrideAccess: false,
        req: own,
      }),
  )
  return { release: made.release, left }
}

const refusal = (message: string, status: number) => new APIError(message, status, null, true)
