import type { PayloadRequest } from 'payload'
import type { Referable } from '../src/model'
import { isRecord, type Id } from './values'

/** Database ids of documents whose address an import gives to others; see seed/plan/addresses. */
export function leavingIn({ context }: PayloadRequest, collection: Referable): Id[] {
  const ids = isRecord(context.leaving) ? context.leaving[collection] : undefined
  return Array.isArray(ids) ? (ids as Id[]) : []
}
