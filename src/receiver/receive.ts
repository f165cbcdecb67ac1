/** What a partner's server does with a request to its webhook. */
import { Webhook as Verifier, WebhookVerificationError } from 'standardwebhooks'
import { WEBHOOK_EVENTS, type WebhookEvent } from '../contract'

export interface Received {
  /** The body of the request as it came, not parsed: its text, or its bytes. */
  body: string | Uint8Array
  /** Of the request: as `fetch` has them, or as `node:http` does. */
  headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>
}

/** `unverified`: not signed with the secret, or minutes old. `unknown-event`: a newer CMS sends what this does not know. */
export type WebhookErrorCode = 'unverified' | 'unknown-event'

/** A request that is not to be acted on. */
export class WebhookError extends Error {
  override name = 'WebhookError'

  constructor(
    readonly code: WebhookErrorCode,
    message: string,
  ) {
    super(message)
  }
}

/**
 * Checks that a request comes from the CMS and is not an old one sent once more, and reads what it says. The same event
 * may come twice; `webhook-id` tells.
 *
 * @param secret the secret that the CMS has shown, or several while one takes the place of another
 * @throws WebhookError answer `unverified` with a 401, and `unknown-event` as if it had been heard
 * @throws Error where a secret is not formed as one
 */
export function receive(secret: string | readonly string[], received: Received): WebhookEvent {
  const secrets = secretsOf(secret)
  const event = verified(
    secrets.map((one) => new Verifier(one)),
    received,
  )
  if (isKnown(event)) return event
  throw new WebhookError('unknown-event', 'This event is of a type that is not known here.')
}

/** As JavaScript calls it too, with a variable of the environment that nobody has set. */
function secretsOf(secret: string | readonly string[] | undefined): readonly string[] {
  const secrets = [secret].flat().filter((one): one is string => Boolean(one))
  if (secrets.length > 0) return secrets
  throw new WebhookError(
    'unverified',
    'There is no secret to verify it with. Give the one that the admin has shown, for example as WEBHOOK_SECRET.',
  )
}

/** What begins with a byte order mark was signed with it. */
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })

function verified(verifiers: readonly Verifier[], { body, headers }: Received): unknown {
  const named = plain(headers)
  const text = typeof body === 'string' ? body : UTF8.decode(body)
  let reason = ''
  for (const verifier of verifiers) {
    try {
      return verifier.verify(text, named)
    } catch (error) {
      if (!(error instanceof WebhookVerificationError)) throw error
      reason = error.message
    }
  }
  throw new WebhookError('unverified', reason)
}

function plain(headers: Received['headers']): Record<string, string> {
  const entries = Symbol.iterator in headers ? [...headers] : Object.entries(headers)
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
}

/** What is signed is of the CMS, and so of the shape that its type has. */
function isKnown(event: unknown): event is WebhookEvent {
  const { type } = (event ?? {}) as { type?: unknown }
  return WEBHOOK_EVENTS.some((known) => known === type)
}
