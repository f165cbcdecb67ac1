/** What the CMS asks of partners' servers, as the `webhooks` of the OpenAPI document. */
import type { WebhookEvent } from '../../contract'
import type { SchemaName } from '../../contract/schemas'
import type { Json } from './json'
import { component } from './reference'

interface Described {
  operationId: string
  summary: string
  schema: SchemaName
}

const EVENTS: Record<WebhookEvent['type'], Described> = {
  'document.changed': {
    operationId: 'documentChanged',
    summary: 'A document is published, or what is published of it has changed',
    schema: 'DocumentChanged',
  },
  'document.deleted': {
    operationId: 'documentDeleted',
    summary: 'A document is not published any more',
    schema: 'DocumentDeleted',
  },
  'webhook.test': {
    operationId: 'webhookTest',
    summary: 'Somebody tries whether the webhook works',
    schema: 'WebhookTest',
  },
}

const HEADERS: Record<string, string> = {
  'webhook-id': 'Of the event, the same with each attempt.',
  'webhook-timestamp': 'When this attempt was made, in seconds since 1970.',
  'webhook-signature':
    'One signature or several, parted by spaces: `v1,` and the HMAC-SHA-256 of id, timestamp and body, in Base64.',
}

const RESPONSES = {
  '2XX': { description: 'Received. Answer within 15 seconds, and work afterwards.' },
  410: { description: 'Nothing more is wanted: the webhook is switched off.' },
  default: {
    description: 'Not received: it comes again, when `Retry-After` says so, for up to a day.',
  },
}

export const webhooks = (): Json =>
  Object.fromEntries(Object.entries(EVENTS).map(([type, event]) => [type, { post: asked(event) }]))

const asked = ({ operationId, summary, schema }: Described): Json => ({
  operationId,
  tags: ['Copies'],
  summary,
  security: [],
  parameters: Object.entries(HEADERS).map(([name, description]) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  })),
  requestBody: { required: true, content: { 'application/json': { schema: component(schema) } } },
  responses: RESPONSES,
})
