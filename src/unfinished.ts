import type { Payload } from 'payload'
import type { Database } from './engines'
import { TRANSFER, type Unfinished } from './engines/unfinished'
import { StartFailure } from './server/failure'

const SENTENCES: Record<Unfinished, string> = {
  transfer:
    'Another database was being moved into this one, and not all of it is there: run the same "npm run transfer" again, or set DATABASE_URI to another.',
  restore:
    'A backup was being put into this database when that was cut off: run "npm run restore" again, with --replace, or set DATABASE_URI to another.',
}

/**
 * Refuses a database that holds only a part of what was to be put into it: what is written to it would be lost or in the
 * way, and what is served of it would not be the whole.
 *
 * @throws StartFailure
 */
export async function refuseUnfinished(
  payload: Payload,
  database: Pick<Database, 'isHalfRestored'>,
): Promise<void> {
  if (await payload.kv.has(TRANSFER)) throw unfinished('transfer')
  if (await database.isHalfRestored?.(payload)) throw unfinished('restore')
}

/** @returns what to say of such a database */
export const unfinished = (what: Unfinished): StartFailure => new StartFailure(SENTENCES[what])
