import type { RequestHandler } from 'express'
import { partsOf } from './paths'

const API = /^\/+(?:api|admin)\//i
/** As a query writes what no text may hold. */
const NUL = /%00|\0/
const MESSAGE = 'This address cannot be read. Look whether every % in it is meant.'

/** Refuses addresses of Payload's that name nothing, and that it, a database or what keeps files would fail at. */
export const refuseUnreadable: RequestHandler = ({ path, url }, response, next) => {
  if (!API.test(path)) return next()
  const parts = partsOf(path)
  const isReadable = parts && !parts.some((part) => part.includes('\0')) && !NUL.test(url)
  if (isReadable) return next()
  response
    .status(400)
    .set('Cache-Control', 'no-store')
    .json({ errors: [{ message: MESSAGE }] })
}
