import { getPayload, type Payload } from 'payload'
import config from './payload.config'
import { engineFor } from './engines'
import { env } from './env'

/** Payload, connected, its schema brought to this version. One instance a process. */
export async function openPayload(): Promise<Payload> {
  const payload = await getPayload({ config })
  await engineFor(env().DATABASE_URI).migrate(payload)
  return payload
}
