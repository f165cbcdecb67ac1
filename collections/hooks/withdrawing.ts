/** Refuses to withdraw a part that a published page shows or leads to: its readers would find a gap, and nobody had said so. */
import type {
  CollectionBeforeOperationHook,
  CollectionSlug,
  PayloadRequest,
  SanitizedCollectionConfig,
  Where,
} from 'payload'
import { usesOf } from '../usedIn/uses'
import { idOf, isRecord, type Data, type Id } from '../values'
import { listOf, stillUsed } from './inUse'

/** What this hook needs to know of an operation that may withdraw. */
interface Withdrawing {
  /** Of the document, or of the version that is restored. */
  id?: Id
  where?: Where
  draft?: boolean
  trash?: boolean
  data?: unknown
}

type Operation = Parameters<CollectionBeforeOperationHook>[0]['operation']

/**
 * Before the operation, since only here is known whether it saves a draft beside what is published. The system and
 * an import see to the pages themselves, and what comes back may leave a gap.
 */
export const refuseWithdrawingUsed: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  const { importer, withGaps } = req.context
  const mayLeaveGaps = overrideAccess || !req.user || importer === true || withGaps === true
  const asked = args as Withdrawing
  if (mayLeaveGaps || asked.draft) return args
  const which = await withdrawnBy(operation, asked, collection, req)
  if (!which) return args
  const isOne = asked.id !== undefined
  for (const { id, title } of await publishedAmong(which, asked.trash, collection, req)) {
    const shown = await usesOf(
      collection.slug,
      id,
      req,
      ({ isPublished, use }) => isPublished && use !== 'field',
    )
    if (shown.length === 0) continue
    const what = isOne ? 'This' : `“${String(title ?? id)}”`
    const where = listOf(shown)
    throw stillUsed(
      shown,
      `${what} is still used in ${where}, as published. Take it out there and publish that first.`,
    )
  }
  return args
}

/** Which documents an operation makes drafts of, where it makes any. */
async function withdrawnBy(
  operation: Operation,
  { id, where, data }: Withdrawing,
  { slug }: SanitizedCollectionConfig,
  req: PayloadRequest,
): Promise<Where | undefined> {
  if (operation === 'update' && isRecord(data) && data._status === 'draft')
    return id === undefined ? (where ?? {}) : { id: { equals: id } }
  if (operation !== 'restoreVersion' || id === undefined) return undefined
  const version: Data | null = await req.payload.findVersionByID({
    collection: slug as CollectionSlug,
    id: String(id),
    depth: 0,
    disableErrors: true,
    ...as(req),
  })
  const isDraft = isRecord(version?.version) && version.version._status === 'draft'
  const parent = idOf(version?.parent)
  return isDraft && parent !== undefined ? { id: { equals: parent } } : undefined
}

async function publishedAmong(
  which: Where,
  trash: boolean | undefined,
  { slug }: SanitizedCollectionConfig,
  req: PayloadRequest,
): Promise<(Data & { id: Id })[]> {
  const { docs } = await req.payload.find({
    collection: slug as CollectionSlug,
    where: { and: [which, { _status: { equals: 'published' } }] },
    depth: 0,
    pagination: false,
    trash: trash ?? false,
    ...as(req),
  })
  return docs as unknown as (Data & { id: Id })[]
}

/** With the rights of who asks. */
const as = (req: PayloadRequest) => ({ req, user: req.user, overrideAccess: false })
