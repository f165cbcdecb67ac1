import type { CollectionBeforeDeleteHook, CollectionSlug, PayloadRequest } from 'payload'
import { slugOf } from '../../src/releases/settings'
import type { Id } from '../values'

/** The keys of a partner who leaves open nothing any more, and nothing is sent to it. */
export const deleteWhatPartnerHas: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await deletePointing('partner-keys', 'partner', id, req)
  await deletePointing('webhooks', 'partner', id, req)
}

/** How often a key was used is of no use without it. */
export const deleteUsageOfKey: CollectionBeforeDeleteHook = ({ id, req }) =>
  deletePointing('partner-usage', 'key', id, req)

/** Nor is what was sent to a webhook. */
export const deleteDeliveriesOfWebhook: CollectionBeforeDeleteHook = ({ id, req }) =>
  deletePointing('webhook-deliveries', 'webhook', id, req)

/** Whoever may delete the one may delete what is nothing without it. */
async function deletePointing(
  name: 'partner-keys' | 'partner-usage' | 'webhooks' | 'webhook-deliveries',
  field: string,
  id: Id,
  req: PayloadRequest,
): Promise<void> {
  const collection = slugOf(req.payload, name) as CollectionSlug
  await req.payload.delete({
    collection,
    where: { [field]: { equals: id } },
    req,
    overrideAccess: true,
  })
}
