import { getPayload, type Payload } from 'payload'
import config from './payload.config'
import { engineOf } from './engines'
import { env } from './env'
import { refuseNewer } from './newer'
import { refuseUnfinished } from './unfinished'

interface OpenOptions {
  /**
   * Whether this process does what is scheduled, such as publishing.
   * @default false
   */
  cron?: boolean
}

/**
 * Payload, connected, its schema brought to this version. One instance a process.
 *
 * @throws StartFailure where the database is of a newer version, or holds only a part of what was to be put into it
 */
export async function openPayload({ cron = false }: OpenOptions = {}): Promise<Payload> {
  const payload = await getPayload({ config })
  const { DATABASE_URI: uri } = env()
  const engine = engineOf(uri)
  const database = await engine.database({ uri })
  await database.migrate(payload)
  await refuseNewer(payload, { ...engine, ...database })
  await refuseUnfinished(payload, database)
  // What is scheduled is done only on a database that may be written to.
  return cron ? getPayload({ config, cron }) : payload
}
