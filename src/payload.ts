import { getPayload, type Payload } from 'payload'
import config from './payload.config'
import { engineFor } from './engines'
import { env } from './env'

interface OpenOptions {
  /**
   * Whether this process does what is scheduled, such as publishing.
   * @default false
   */
  cron?: boolean
}

/** Payload, connected, its schema brought to this version. One instance a process. */
export async function openPayload({ cron = false }: OpenOptions = {}): Promise<Payload> {
  const payload = await getPayload({ config, cron })
  const { migrate } = await engineFor(env().DATABASE_URI)
  await migrate(payload)
  return payload
}
