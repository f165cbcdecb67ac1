/** Webhooks and what is sent to them, as the database holds them. */
import type { DocumentType, WebhookEvent } from '../contract'

export type Id = string | number

export interface Webhook {
  id: Id
  label: string
  partner: Id
  address: string
  types: DocumentType[]
  active?: boolean | null
  /** Sealed. */
  secret?: string | null
  /** Sealed, one or several; they sign beside the new one for a while. */
  formerSecret?: string | null
  formerUntil?: string | null
  /** The release up to which everything is entered that is to be sent. */
  enteredUntil: number
  /** Since when nothing has been delivered though it was tried. */
  failingSince?: string | null
}

export type Status = 'waiting' | 'failed' | 'delivered' | 'gave-up' | 'overtaken'

/** One event for one webhook, and what came of it. */
export interface Delivery {
  id: Id
  webhook: Id
  /** The same with each attempt, so that a receiver knows what it has had. */
  event: string
  kind: WebhookEvent['type']
  /** Of the document. */
  documentType?: DocumentType | null
  uid?: string | null
  title: string
  release?: number | null
  status: Status
  attempts: number
  /** What came of the last attempt, in words. */
  answer?: string | null
  triedAt?: string | null
  /** When it is due; null when nothing more is to be done. */
  nextTry?: string | null
  /** From when on the day is counted for which it is tried. */
  begunAt: string
  createdAt: string
}
