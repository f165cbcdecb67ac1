/** What an administrator sees and does on the page of a webhook. */
import type { Field } from 'payload'
import { COMPONENTS } from '../../blocks/adapt'

export const webhookFields: Field[] = [
  {
    name: 'webhookDeeds',
    type: 'ui',
    label: 'Secret and test',
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: `${COMPONENTS}#WebhookDeeds` },
    },
  },
  {
    name: 'deliveries',
    type: 'join',
    collection: 'webhook-deliveries',
    on: 'webhook',
    label: 'Deliveries',
    defaultSort: '-createdAt',
    defaultLimit: 10,
    admin: {
      allowCreate: false,
      defaultColumns: ['title', 'kind', 'status', 'answer', 'attempts', 'createdAt'],
    },
  },
]
