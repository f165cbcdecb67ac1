import type { Access, CollectionConfig, PayloadRequest, Where } from 'payload'
import { isPublisher, isWriter } from './roles'

const UNPUBLISHED: Where = { _status: { not_equals: 'published' } }

/** A save that leaves the published document as it is. */
function savesDraft(req: PayloadRequest): boolean {
  return String(req.query?.draft) === 'true'
}

const create: Access = ({ req, data }) =>
  isPublisher(req) || (isWriter(req) && data?._status !== 'published')

/** Authors may draft changes of anything, but what they write without `draft` must not touch what is published. */
const update: Access = ({ req, data }) => {
  if (isPublisher(req)) return true
  if (!isWriter(req) || data?._status === 'published') return false
  return savesDraft(req) && !data?.deletedAt ? true : UNPUBLISHED
}

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
