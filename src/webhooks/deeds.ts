/** What an administrator does with a webhook or a delivery. */
import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { attempt } from './attempt'
import { deliveryWith, enterDelivery, reopenDelivery } from './deliveries'
import { rowOf } from '../releases'
import { formerAfter, joinSealed } from './former'
import { makeSecret, seal } from './secret'
import type { Delivery, Id, Webhook } from './types'
import { noteOnWebhook, webhookWith } from './webhooks'

/** How long former secrets sign as well, in milliseconds. */
const OVERLAP = 24 * 3600 * 1000

/** Why something cannot be done, for the person who wanted it. */
export class Refusal extends Error {
  override name = 'Refusal'
}

/**
 * Makes a secret. The former one goes on signing for a day, as do those that did until now: where several are made in a
 * row, the receiver may have any of them.
 *
 * @returns the secret, which is shown this once and cannot be read again
 */
export async function renewSecret(payload: Payload, id: Id): Promise<string> {
  const webhook = await known(payload, id)
  const secret = makeSecret()
  const now = Date.now()
  const former = formerAfter(webhook, payload.secret, now)
  await noteOnWebhook(payload, id, {
    secret: seal(secret, payload.secret, String(webhook.id)),
    secretMadeAt: new Date(now).toISOString(),
    formerSecret: former.length > 0 ? joinSealed(former) : null,
    formerUntil: former.length > 0 ? new Date(now + OVERLAP).toISOString() : null,
  })
  return secret
}

/** Gives a new chance to one that was switched off because nothing could be delivered. */
export async function switchOn(payload: Payload, id: Id): Promise<void> {
  await known(payload, id)
  await noteOnWebhook(payload, id, { active: true, offReason: null, failingSince: null })
}

/** Sends an event that tells of nothing, whether the webhook is on or off; tried once. */
export async function sendTest(payload: Payload, id: Id): Promise<Delivery> {
  const webhook = await known(payload, id)
  mustSign(webhook)
  const entry = { webhook: id, kind: 'webhook.test', title: 'A test' } as const
  const entered = await enterDelivery(payload, `${id} test ${randomUUID()}`, entry)
  return tried(entered && (await attempt(payload, webhook, entered.id)))
}

/** Sends once more what is delivered, or was given up. */
export async function sendAgain(payload: Payload, id: Id): Promise<Delivery> {
  const delivery = await deliveryWith(payload, id)
  const webhook = delivery && (await webhookWith(payload, delivery.webhook))
  if (!webhook) throw new Refusal('There is no such delivery.')
  mustSign(webhook)
  const row = delivery.uid ? await rowOf(payload, delivery.uid) : undefined
  if (delivery.kind !== 'webhook.test' && row?.release !== delivery.release) {
    throw new Refusal('The document has changed since. Send its newest delivery instead.')
  }
  const reopened = await reopenDelivery(payload, id)
  return tried(reopened && (await attempt(payload, webhook, reopened.id)))
}

async function known(payload: Payload, id: Id): Promise<Webhook> {
  const webhook = await webhookWith(payload, id)
  if (!webhook) throw new Refusal('There is no such webhook.')
  return webhook
}

function mustSign({ secret }: Webhook): void {
  if (!secret) throw new Refusal('Make a secret first: what is sent is signed with it.')
}

function tried(delivery: Delivery | undefined): Delivery {
  if (!delivery) throw new Refusal('It is about to be sent already.')
  return delivery
}
