/** One attempt to deliver, and what is noted down of it. */
import { setImmediate } from 'node:timers/promises'
import type { Payload } from 'payload'
import { allowsLoopbackWebhooks } from '../releases/settings'
import { claimDelivery, deliveryWith, settleDelivery } from './deliveries'
import { eventOf } from './event'
import { queueAttempt } from './lane'
import { post, type Answer } from './post'
import { secretsOf, signedHeaders } from './sign'
import { traceHeaders } from './traces'
import type { Delivery, Id, Status, Webhook } from './types'
import { isDelivered, reasonToStop, verdictOn } from './verdict'
import { noteOnWebhook } from './webhooks'

/**
 * Makes an attempt of a delivery that is due, if nobody else does.
 *
 * @returns the delivery afterwards; undefined where it was not ours to make
 */
export async function attempt(
  payload: Payload,
  webhook: Webhook,
  id: Id,
): Promise<Delivery | undefined> {
  // Between two attempts others have their turn.
  await setImmediate()
  const found = await deliveryWith(payload, id)
  const delivery = found && (await claimDelivery(payload, found))
  if (!delivery) return undefined
  const event = await eventOf(payload, delivery, webhook)
  if (event) {
    const answer = await send(payload, webhook, delivery, JSON.stringify(event))
    await settle(payload, webhook, delivery, answer)
  } else {
    const answer = 'The document has changed since: a newer delivery tells of it.'
    await settleDelivery(payload, delivery, { status: 'overtaken', answer, nextTry: null })
  }
  return deliveryWith(payload, id)
}

async function send(
  payload: Payload,
  webhook: Webhook,
  { event, release }: Delivery,
  body: string,
): Promise<Answer> {
  const secrets = openSecrets(payload, webhook)
  if (!Array.isArray(secrets)) return secrets
  const headers = {
    ...signedHeaders(event, body, secrets, Date.now()),
    ...traceHeaders(payload, release),
  }
  return post({ address: webhook.address, headers, body }, allowsLoopbackWebhooks(payload))
}

function openSecrets(payload: Payload, webhook: Webhook): string[] | { error: string } {
  try {
    return secretsOf(webhook, payload.secret, Date.now())
  } catch (error) {
    payload.logger.error({ err: error, webhook: webhook.id }, 'a secret cannot be opened')
    return { error: 'The secret cannot be read: PAYLOAD_SECRET is another. Make a new secret.' }
  }
}

async function settle(
  payload: Payload,
  webhook: Webhook,
  delivery: Delivery,
  answer: Answer,
): Promise<void> {
  const now = Date.now()
  const verdict = verdictOn(answer, delivery, { now, chance: Math.random() })
  const nextTry = verdict.nextTry === null ? null : new Date(verdict.nextTry)
  const counts = await settleDelivery(payload, delivery, {
    status: verdict.status,
    answer: verdict.answer,
    triedAt: new Date(now).toISOString(),
    nextTry: nextTry && nextTry.toISOString(),
  })
  if (!counts) return
  if (delivery.kind !== 'webhook.test')
    await noteHealth(payload, webhook, { answer, status: verdict.status, now })
  if (nextTry) await queueAttempt(payload, delivery, nextTry)
}

/** Whether the receiver can be reached at all, and when that is over. */
async function noteHealth(
  payload: Payload,
  { id, failingSince }: Webhook,
  { answer, status, now }: { answer: Answer; status: Status; now: number },
): Promise<void> {
  const offReason = reasonToStop(answer, status, failingSince, now)
  if (offReason) return noteOnWebhook(payload, id, { offReason })
  if (!isDelivered(answer)) {
    const since = new Date(now).toISOString()
    return noteOnWebhook(payload, id, { failingSince: since }, { failingSince: { exists: false } })
  }
  if (failingSince) await noteOnWebhook(payload, id, { failingSince: null })
}
