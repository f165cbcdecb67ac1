/** What a delivery says: the document as the API gives it at this moment. */
import type { Payload } from 'payload'
import type { WebhookEvent } from '../contract'
import { documentOf } from '../delivery/document'
import { rowOf } from '../releases'
import type { Delivery, Webhook } from './types'

/** @returns undefined where a newer release has changed the document, of which another delivery tells */
export async function eventOf(
  payload: Payload,
  { kind: type, uid, release, createdAt: timestamp }: Delivery,
  { label }: Webhook,
): Promise<WebhookEvent | undefined> {
  if (type === 'webhook.test') return { type, timestamp, data: { label }, meta: { release: null } }
  const row = uid ? await rowOf(payload, uid) : undefined
  if (!row || row.release !== release) return undefined
  const meta = { release: row.release }
  return row.deleted
    ? { type: 'document.deleted', timestamp, data: { id: row.uid, type: row.type }, meta }
    : { type: 'document.changed', timestamp, data: documentOf(row), meta }
}
