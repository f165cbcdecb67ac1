import type { Access, CollectionConfig, Where } from 'payload'
import { isPublisher, isWriter } from './roles'

const NEVER_PUBLISHED: Where = {
  and: [{ _status: { not_equals: 'published' } }, { firstPublishedAt: { exists: false } }],
}

const create: Access = ({ req, data }) =>
  isPublisher(req) || (isWriter(req) && data?._status !== 'published')

/** Authors may draft changes of anything; `hooks/protectPublished.ts` keeps what is published from them. */
const update: Access = ({ req, data }) =>
  isPublisher(req) || (isWriter(req) && data?._status !== 'published')

/** Authors may throw away what they began themselves and nobody has ever published. */
const remove: Access = ({ req }) => {
  if (isPublisher(req)) return true
  if (!isWriter(req) || !req.user) return false
  return { and: [NEVER_PUBLISHED, { createdBy: { equals: req.user.id } }] }
}

const read: Access = ({ req }) => isWriter(req)

/** Access of everything that is written, reviewed and published. */
export const contentAccess: CollectionConfig['access'] = {
  create,
  read,
  readVersions: read,
  update,
  delete: remove,
  unlock: ({ req }) => isPublisher(req),
}
