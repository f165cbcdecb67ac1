import type { CollectionConfig, Field } from 'payload'
import { COMPONENTS } from '../../blocks/adapt'
import type { WebhookEvent } from '../../src/contract'
import { isAdmin } from '../access/roles'
import { ignoreLocks } from '../hooks/locks'
import { deliveryEndpoints } from '../Webhooks/endpoints'

const KINDS: { value: WebhookEvent['type']; label: string }[] = [
  { value: 'document.changed', label: 'Published or changed' },
  { value: 'document.deleted', label: 'Withdrawn' },
  { value: 'webhook.test', label: 'A test' },
]

const STATUSES = [
  { value: 'waiting', label: 'Waiting' },
  { value: 'failed', label: 'Failed, is tried again' },
  { value: 'delivered', label: 'Delivered' },
  { value: 'gave-up', label: 'Given up' },
  { value: 'overtaken', label: 'Overtaken by a newer one' },
]

const readOnly = { readOnly: true }

const time = (name: string, label: string): Field => ({
  name,
  type: 'date',
  label,
  admin: { ...readOnly, date: { pickerAppearance: 'dayAndTime' } },
})

/** What was sent to which webhook, and what came of it. Only the system writes here. */
export const WebhookDeliveries: CollectionConfig = {
  slug: 'webhook-deliveries',
  labels: { singular: 'Delivery', plural: 'Deliveries' },
  admin: {
    group: 'People',
    useAsTitle: 'title',
    defaultColumns: ['title', 'webhook', 'kind', 'status', 'answer', 'attempts', 'createdAt'],
    description: 'What was sent to the webhooks of partners in the last 30 days.',
  },
  defaultSort: '-createdAt',
  access: {
    create: () => false,
    read: ({ req }) => isAdmin(req),
    update: () => false,
    delete: ({ req }) => isAdmin(req),
  },
  endpoints: deliveryEndpoints,
  hooks: { beforeOperation: [ignoreLocks] },
  fields: [
    {
      name: 'sendAgain',
      type: 'ui',
      label: 'Send again',
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: `${COMPONENTS}#SendAgain` },
      },
    },
    { name: 'title', type: 'text', index: true, label: 'Document', admin: readOnly },
    {
      name: 'webhook',
      type: 'relationship',
      relationTo: 'webhooks',
      required: true,
      index: true,
      label: 'Webhook',
      admin: readOnly,
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: KINDS,
      label: 'What',
      admin: readOnly,
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      index: true,
      options: STATUSES,
      label: 'State',
      admin: readOnly,
    },
    { name: 'answer', type: 'text', label: 'What came of it', admin: readOnly },
    { name: 'attempts', type: 'number', required: true, label: 'Attempts', admin: readOnly },
    time('triedAt', 'Last tried'),
    { ...time('nextTry', 'Tried next'), index: true } as Field,
    { name: 'event', type: 'text', label: 'webhook-id', admin: readOnly },
    { name: 'documentType', type: 'text', label: 'Type', admin: readOnly },
    { name: 'uid', type: 'text', label: 'Id', admin: readOnly },
    { name: 'release', type: 'number', label: 'Release', index: true, admin: readOnly },
    { name: 'key', type: 'text', unique: true, index: true, hidden: true },
    { name: 'begunAt', type: 'date', hidden: true },
  ],
}
