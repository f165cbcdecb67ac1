import { getPayload, type Payload } from 'payload'
import config from './payload.config'
import { engineFor } from './engines'
import { env } from './env'
import { refuseNewer } from './newer'

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
 * @throws StartFailure where the database is of a newer version
 */
export async function openPayload({ cron = false }: OpenOptions = {}): Promise<Payload> {
  const payload = await getPayload({ config, cron })
  const { migrate, migrations } = await engineFor(env().DATABASE_URI)
  await migrate(payload)
  await refuseNewer(payload, migrations)
  return payload
}
