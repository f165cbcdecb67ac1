/** The headers of the Standard Webhooks scheme (https://www.standardwebhooks.com). */
import { Webhook as Signer } from 'standardwebhooks'
import { formerSecrets } from './former'
import { unseal } from './secret'
import type { Webhook } from './types'

/** The secrets with which a webhook's events are signed now, the newest first. */
export function secretsOf(webhook: Webhook, own: string, now: number): string[] {
  const { id, secret } = webhook
  return [...(secret ? [secret] : []), ...formerSecrets(webhook, now)].map((sealed) =>
    unseal(sealed, own, String(id)),
  )
}

/**
 * Signs with each of the secrets: a receiver that knows one of them is content.
 *
 * @param now of this attempt, in milliseconds since 1970; receivers refuse what is minutes old
 */
export function signedHeaders(
  event: string,
  body: string,
  secrets: readonly string[],
  now: number,
): Record<string, string> {
  const at = new Date(now)
  const signatures = secrets.map((secret) => new Signer(secret).sign(event, at, body))
  return {
    'content-type': 'application/json',
    'user-agent': 'ConnectedLib-Webhooks/1',
    'webhook-id': event,
    'webhook-timestamp': String(Math.floor(now / 1000)),
    'webhook-signature': signatures.join(' '),
  }
}
