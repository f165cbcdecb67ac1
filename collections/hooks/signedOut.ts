import { Forbidden, type CollectionAfterErrorHook } from 'payload'

const MESSAGE = 'You have been signed out. Sign in in another tab, then come back to this one.'

/** Tells somebody whose session has ended while they were writing what to do, rather than that they may not write. */
export const tellSignedOut: CollectionAfterErrorHook = ({ error, req }) => {
  if (!(error instanceof Forbidden) || req.user || req.method === 'GET') return undefined
  return { status: error.status, response: { errors: [{ message: MESSAGE }] } }
}
