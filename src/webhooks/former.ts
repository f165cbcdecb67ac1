/** Former secrets of a webhook, which sign beside the present one for a while. */
import { unseal } from './secret'
import type { Webhook } from './types'

/** Each is sealed as the present one is; sealed, none has a space in it. */
const BETWEEN = ' '

export const splitSealed = (formerSecret: string): string[] => formerSecret.split(BETWEEN)

export const joinSealed = (sealed: readonly string[]): string => sealed.join(BETWEEN)

/** Those that sign now, sealed, the newest first. */
export function formerSecrets({ formerSecret, formerUntil }: Webhook, now: number): string[] {
  const isOver = !formerUntil || Date.parse(formerUntil) <= now
  return isOver || !formerSecret ? [] : splitSealed(formerSecret)
}

/** Receivers read headers of some kilobytes; a signature is 47 bytes long. */
const MOST = 8

/**
 * Those that go on signing once another secret is made: nobody knows which of them the receiver has. Where they are too
 * many, the eldest stays, with which it was content before all of this.
 */
export function formerAfter(webhook: Webhook, own: string, now: number): string[] {
  const { id, secret } = webhook
  const former = [...(secret ? [secret] : []), ...formerSecrets(webhook, now)]
  const readable = former.filter((sealed) => canOpen(sealed, own, String(id)))
  return readable.length <= MOST
    ? readable
    : [...readable.slice(0, MOST - 1), ...readable.slice(-1)]
}

/** What was sealed with another PAYLOAD_SECRET would keep everything from being signed. */
function canOpen(sealed: string, own: string, owner: string): boolean {
  try {
    unseal(sealed, own, owner)
    return true
  } catch {
    return false
  }
}
