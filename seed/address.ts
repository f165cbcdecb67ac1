import type { Payload } from 'payload'
import type { Env } from '../src/env'
import { newestRelease } from '../src/releases/journal'
import { keepPublicUrl } from '../src/releases/settings'
import { StartFailure } from '../src/server/failure'

/**
 * Has a command work for the address for which everything is delivered. Only the server gives a library another: a shell
 * often has not the server's settings, and what it released would lead readers elsewhere.
 *
 * @throws StartFailure where the settings name another
 */
export async function keepAddress(
  payload: Payload,
  { PUBLIC_URL: own, hasPublicUrl }: Pick<Env, 'PUBLIC_URL' | 'hasPublicUrl'>,
): Promise<void> {
  const delivered = (await newestRelease(payload))?.publicUrl
  if (!delivered) return
  if (hasPublicUrl && own !== delivered) {
    throw new StartFailure(
      `What is published is delivered for readers at ${delivered}, but PUBLIC_URL is ${own}. Set PUBLIC_URL to ${delivered}, or leave it out; if the address has changed, start the server with the new one first.`,
    )
  }
  keepPublicUrl(payload, delivered)
}
