/** Enters what releases have changed as deliveries, from where each webhook stands. */
import { setImmediate } from 'node:timers/promises'
import type { Payload } from 'payload'
import { TYPE_ORDER } from '../delivery/sync/order'
import { outlinesBetween, settledRelease, type Outline } from '../releases'
import { enterDelivery, enteredBetween } from './deliveries'
import { queueAttempt } from './lane'
import type { Webhook } from './types'
import { noteOnWebhook } from './webhooks'

/**
 * What is entered is entered once, whoever does it and however often: a webhook moves on when all of it is. So
 * nothing is lost where a process dies in between, and nothing doubled where two do it at the same time.
 */
export async function enterReleases(payload: Payload, webhooks: readonly Webhook[]): Promise<void> {
  if (webhooks.length === 0) return
  const settled = await settledRelease(payload)
  for (const webhook of webhooks) {
    if (webhook.enteredUntil < settled) await enterFor(payload, webhook, settled)
  }
}

async function enterFor(payload: Payload, webhook: Webhook, settled: number): Promise<void> {
  const changed = (await outlinesBetween(payload, webhook.enteredUntil, settled))
    .filter(({ type }) => webhook.types.includes(type))
    // Parts before the pages that show them, as far as attempts keep their order.
    .sort((one, other) => TYPE_ORDER.indexOf(one.type) - TYPE_ORDER.indexOf(other.type))
  const keyOf = ({ uid, release }: Outline) => `${webhook.id} ${release} ${uid}`
  const entered = await enteredBetween(payload, webhook.id, webhook.enteredUntil, settled)
  for (const outline of changed) {
    // SQLite answers at once, so that nobody else would have a turn.
    await setImmediate()
    const key = keyOf(outline)
    const { type: documentType, uid, release, deleted, document } = outline
    const delivery = entered.has(key)
      ? undefined
      : await enterDelivery(payload, key, {
          webhook: webhook.id,
          kind: deleted ? 'document.deleted' : 'document.changed',
          title: document?.title ?? uid,
          documentType,
          uid,
          release,
        })
    if (delivery) await queueAttempt(payload, delivery)
  }
  const behind = { enteredUntil: { less_than: settled } }
  await noteOnWebhook(payload, webhook.id, { enteredUntil: settled }, behind)
}
