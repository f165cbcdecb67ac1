import type { Access, CollectionConfig, Where } from 'payload'
import { isPublisher, isWriter } from './roles'

const UNPUBLISHED: Where = { _status: { not_equals: 'published' } }

const create: Access = ({ req, data }) =>
  isPublisher(req) || (isWriter(req) && data?._status !== 'published')

/** Authors may draft changes of anything; `hooks/protectPublished.ts` keeps what is published from them. */
const update: Access = ({ req, data }) =>
  isPublisher(req) || (isWriter(req) && data?._status !== 'published')

/** Authors may throw away what they began themselves and nobody has published. */
const remove: Access = ({ req }) => {
  if (isPublisher(req)) return true
  if (!isWriter(req) || !req.user) return false
  return { and: [UNPUBLISHED, { createdBy: { equals: req.user.id } }] }
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
