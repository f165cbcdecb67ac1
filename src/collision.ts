import type { Config, PayloadRequest } from 'payload'
import { isGivenUp } from './engines/transactions'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

/** On answers to requests of which nothing was done, so that they can be made again. */
export const COLLISION = 'X-Collision'
const UNAVAILABLE = 503
const MESSAGE =
  'Somebody else was saving at the same moment, so nothing was saved. Try again in a moment.'

/** Tells where the database gave up the transaction of a request. */
export const tellOfCollision: AfterError = ({ error, req }) => {
  if (!isGivenUp(error)) return undefined
  markAnswer(req)
  return { status: UNAVAILABLE, response: { errors: [{ message: MESSAGE }] } }
}

function markAnswer(req: Partial<PayloadRequest>): void {
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set(COLLISION, '1')
}
