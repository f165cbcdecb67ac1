import { databaseAway } from './away'
import type { Act } from './content'
import { importCutOff, publishingCutOff, releaseCutOff } from './cutOff'
import { scheduledOnce, webhookCutOff } from './once'
import { publish } from './publish'
import { rolling } from './rolling'

/**
 * What an installation has to stand, in an order in which what takes long is waited for last.
 *
 * @param away for how long the database is away, in milliseconds
 */
export const actsOf = (away: number): Record<string, Act> => ({
  'an import is cut off': importCutOff,
  'publishing shows everywhere': publish,
  'a sender of webhooks is cut off': webhookCutOff,
  'who publishes is cut off': publishingCutOff,
  'who releases is cut off': releaseCutOff,
  'two nodes look what is scheduled': scheduledOnce,
  'all nodes are restarted': rolling,
  'the database is away': databaseAway(away),
})
