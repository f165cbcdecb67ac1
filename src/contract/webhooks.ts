/** What a partner's webhook is sent: the body of the request. */
import type { Document, DocumentName } from './documents'
import type { Count } from './values'

interface EventBase<T extends string, D> {
  type: T
  /**
   * When the event was noted down, ISO 8601; the same with each attempt.
   * @format date-time
   */
  timestamp: string
  data: D
}

/** A document is published, or what is published of it has changed. */
export interface DocumentChanged extends EventBase<'document.changed', Document> {
  /** The release that brought this; a document of a higher one is newer. */
  meta: { release: Count }
}

/** A document is not published any more. */
export interface DocumentDeleted extends EventBase<'document.deleted', DocumentName> {
  /** The release that took it away. */
  meta: { release: Count }
}

/** Somebody tries whether the webhook works. */
export interface WebhookTest extends EventBase<'webhook.test', { label: string }> {
  /** Nothing is told of any release. */
  meta: { release: null }
}

export type WebhookEvent = DocumentChanged | DocumentDeleted | WebhookTest

export const WEBHOOK_EVENTS = [
  'document.changed',
  'document.deleted',
  'webhook.test',
] as const satisfies readonly WebhookEvent['type'][]
