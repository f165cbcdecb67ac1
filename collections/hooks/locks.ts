import type { CollectionBeforeOperationHook } from 'payload'

/**
 * What administrators do is not held up: whoever may sign in can make Payload lock a document, and a key that was stolen
 * must not wait for that. Without locks altogether, the databases would need other tables.
 */
export const ignoreLocks: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === 'update' || operation === 'delete' ? { ...args, overrideLock: true } : args
