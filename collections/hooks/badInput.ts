import type { Config, PayloadRequest } from 'payload'
import { isBadInput } from '../../src/engines/badInput'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

const BAD_REQUEST = 400

const VALUE =
  'Something that was sent cannot be: a number that is none or too large, or a document that is not there. Nothing was saved. Look at what was sent, and send it again.'
const FORM =
  'What was sent as a form cannot be read, so nothing was saved. Send it again as multipart/form-data.'

/** Tells in words of what was asked that cannot be. Payload would take it for a failure of the server. */
export const tellOfBadInput: AfterError = ({ error, req }) => {
  const message = isBadInput(error) ? VALUE : isUnreadForm(error, req) ? FORM : undefined
  return message === undefined
    ? undefined
    : { status: BAD_REQUEST, response: { errors: [{ message }] } }
}

/** Of what a form may have wrong some is told as an error of no kind, and some as a failure; nothing of it was read then. */
function isUnreadForm(error: Error, req: Partial<PayloadRequest>): boolean {
  if (!req.headers?.get('content-type')?.includes('multipart/')) return false
  const isRefusal = 'status' in error && Number(error.status) < 500
  return error.name === 'SyntaxError' || (!isRefusal && !req.data && !req.file)
}
