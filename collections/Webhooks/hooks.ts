import type { CollectionBeforeChangeHook } from 'payload'
import { settledRelease } from '../../src/releases'

/** A new webhook is told of what is released from now on; what there is already, its owner syncs. */
export const beginNow: CollectionBeforeChangeHook = async ({ data, operation, req }) =>
  operation === 'create' ? { ...data, enteredUntil: await settledRelease(req.payload) } : data

/** What people switch on again has a new chance. */
export const isOnAgain: CollectionBeforeChangeHook = ({ data, originalDoc }) =>
  data.active === true && originalDoc?.active === false ? { ...data, failingSince: null } : data
