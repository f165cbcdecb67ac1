import type { Payload } from 'payload'
import { StartFailure } from './failure'

/** As the adapters of all engines begin it, some of them twice; the driver's reason follows. */
const NO_CONNECTION = /cannot connect to \w+(?:: |\. Details: )/

/** Connects to the database and brings it to this version. */
export async function connect(uri: string): Promise<Payload> {
  const { openPayload } = await import('../payload')
  try {
    return await openPayload({ cron: true })
  } catch (error) {
    throw describeConnection(error, uri) ?? error
  }
}

/** What to say where the database does not answer; its password stays unsaid. */
export function describeConnection(error: unknown, uri: string): StartFailure | undefined {
  const message = typeof error === 'object' && error !== null && 'message' in error && error.message
  const reason = String(message).split(NO_CONNECTION).at(-1)
  if (reason === String(message)) return undefined
  const place = uri.replace(/\/\/[^@/]*@/, '//')
  return new StartFailure(
    `Cannot connect to the database ${place}: ${reason}. Start it, or set DATABASE_URI to another.`,
  )
}
