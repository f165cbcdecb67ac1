import {
  APIError,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type PayloadRequest,
  type Where,
} from 'payload'
import { isPublisher } from '../access/roles'
import type { Id } from '../values'

const FORBIDDEN = 403

/** What this hook needs to know of an operation that writes. */
interface Writing {
  id?: Id
  where?: Where
  draft?: boolean
  data?: { deletedAt?: unknown }
}

/**
 * Keeps what is published from those who may not publish: what they write stands beside it, as a draft.
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
  const trashes = Boolean(writing.data?.deletedAt)
  if (writing.draft && !trashes) return args
  // Many at once are chosen by their newest version, which tells nothing of what is published.
  if (trashes && writing.id === undefined) throw forbidden()
  const which = writing.id === undefined ? (writing.where ?? {}) : { id: { equals: writing.id } }
  if (await anyPublished(collection.slug, which, req)) throw forbidden()
  return args
}

async function anyPublished(
  collection: CollectionSlug,
  which: Where,
  req: PayloadRequest,
): Promise<boolean> {
  // What is published is so for everybody.
  const { totalDocs } = await req.payload.count({
    collection,
    where: { and: [which, { _status: { equals: 'published' } }] },
    req,
    overrideAccess: true,
  })
  return totalDocs > 0
}

const forbidden = () =>
  new APIError(
    'This is published, and only an editor can change that. Save your changes as a draft.',
    FORBIDDEN,
    null,
    true,
  )
