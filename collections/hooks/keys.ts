/** What opens something and what does not may be another after each of these. */
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  FieldHook,
  PayloadRequest,
} from 'payload'
import { keysChanged } from '../../src/partners/changed'
import { afterCommit } from '../../src/releases'

const tell = ({ payload, transactionID }: PayloadRequest) =>
  afterCommit(payload, transactionID, async () => keysChanged())

export const tellKeysAfterChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  await tell(req)
  return doc
}

export const tellKeysAfterDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await tell(req)
  return doc
}

/** A revoked key stays so, from the moment at which that was asked for. */
export const revokedForEver: FieldHook = ({ value, originalDoc }) =>
  originalDoc?.revokedAt ?? (value ? new Date().toISOString() : null)
