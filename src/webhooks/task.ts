/** The task of Payload's jobs that makes one attempt. */
import type { TaskConfig } from 'payload'
import { attempt } from './attempt'
import { deliveryWith } from './deliveries'
import { DELIVER } from './lane'
import { readyWebhooks } from './webhooks'

interface Deliver {
  input: { delivery: string }
  output: object
}

/**
 * An attempt that fails queues the next one itself, as the receiver asks for it; one that cannot be made, for example
 * since the webhook is off, is found in the log later.
 */
export const deliverTask: TaskConfig<Deliver> = {
  slug: DELIVER,
  label: 'Deliver to a webhook',
  retries: 0,
  inputSchema: [{ name: 'delivery', type: 'text', required: true }],
  handler: async ({ input, req: { payload } }) => {
    const delivery = await deliveryWith(payload, input.delivery)
    const which = { id: { equals: delivery?.webhook } }
    const [webhook] = delivery ? await readyWebhooks(payload, which) : []
    if (delivery && webhook) await attempt(payload, webhook, delivery.id)
    return { output: {} }
  },
}
