import { schedulePublishHandler } from '@payloadcms/ui/utilities/schedulePublishHandler'
import { Forbidden } from 'payload'
import { isPublisher } from '../../collections/access/roles'

/** Payload lets everybody who sees the admin call off what somebody else has scheduled. */
export const schedulePublish: typeof schedulePublishHandler = async (args) => {
  if (!isPublisher(args.req)) throw new Forbidden(args.req.t)
  return schedulePublishHandler(args)
}
