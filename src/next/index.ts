import { schedulePublish } from './schedulePublish'

/** For Payload's `handleServerFunctions`, which takes them in the place of its own. */
export const serverFunctions = { 'schedule-publish': schedulePublish }
