import { APIError, type CollectionBeforeOperationHook, type Where } from 'payload'
import { isPublisher } from '../access/roles'
import type { Id } from '../values'

const FORBIDDEN = 403

/** What this hook needs to know of an operation that writes. */
interface Writing {
  id?: Id
  where?: Where
  draft?: boolean
  /** Whether what lies in the trash is written to as well. */
  trash?: boolean
  data?: { deletedAt?: unknown }
}

const PUBLISHED: Where = { _status: { equals: 'published' } }
const THROWN_AWAY: Where = {
  and: [
    { deletedAt: { exists: true } },
    { or: [PUBLISHED, { firstPublishedAt: { exists: true } }] },
  ],
}

/**
 * Keeps what is published from those who may not publish: what they write stands beside it, as a draft. What was
 * published once and thrown away stays so, until an editor takes it back.
 * Access functions cannot hold this, since Payload asks them about the newest version, which may be a draft
 * of something published.
 */
export const protectPublished: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || !req.user || isPublisher(req)) return args
  const writing = args as Writing
  if (operation === 'restoreVersion' && !writing.draft) throw forbidden()
  if (operation !== 'update') return args
  const { id, draft, trash } = writing
  const trashes = Boolean(writing.data?.deletedAt)
  // Many at once are chosen by their newest version, which tells nothing of what is published.
  if (id === undefined && (trashes || (trash && draft))) throw forbidden()
  const which = id === undefined ? (writing.where ?? {}) : { id: { equals: id } }
  const any = async (state: Where) => {
    const where = { and: [which, state] }
    // What is published is so for everybody, and in the trash too.
    const asked = { where, trash: trash || id !== undefined, overrideAccess: true }
    const { totalDocs } = await req.payload.count({ collection: collection.slug, req, ...asked })
    return totalDocs > 0
  }
  if (await any(THROWN_AWAY)) throw thrownAway()
  if (draft && !trashes) return args
  if (await any(PUBLISHED)) throw forbidden()
  return args
}

const refusal = (message: string) => new APIError(message, FORBIDDEN, null, true)

const forbidden = () =>
  refusal(
    'This is published, and only an editor can change that or take it back to what is published. Save your changes as a draft. To be rid of a draft, ask an editor to revert it.',
  )

const thrownAway = () =>
  refusal('This was published once, and only an editor can take it out of the trash.')
