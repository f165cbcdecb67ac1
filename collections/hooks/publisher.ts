import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { isPublisher } from '../access/roles'

const FORBIDDEN = 403

/**
 * Refuses publishing, and changing what is published, to a signed-in person who may not publish. The access
 * functions refuse it at the door; this holds for every other way in: restoring a version, a scheduled job,
 * a bulk edit.
 */
export const requirePublisher: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  // What is saved as a draft, or taken back to one, says so; what says nothing keeps its status.
  const status: unknown = data._status ?? originalDoc?._status
  if (status === 'published' && req.user && !isPublisher(req)) {
    throw new APIError(
      'Only an editor can publish. Save a draft and ask an editor to publish it.',
      FORBIDDEN,
      null,
      true,
    )
  }
  return data
}
