import type { RequestHandler } from 'express'
import { partsOf } from './paths'

const API = /^\/+api\//i
const MESSAGE = 'This address cannot be read. Look whether every % in it is meant.'

/** Refuses addresses of Payload's API that name nothing, and that it or what keeps files would fail at. */
export const refuseUnreadable: RequestHandler = ({ path }, response, next) => {
  if (!API.test(path)) return next()
  const parts = partsOf(path)
  if (parts && !parts.some((part) => part.includes('\0'))) return next()
  response
    .status(400)
    .set('Cache-Control', 'no-store')
    .json({ errors: [{ message: MESSAGE }] })
}
