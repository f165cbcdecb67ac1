import type { RequestHandler } from 'express'
import onHeaders from 'on-headers'
import { PASSING_LENGTH } from '../contentLength'

/** Says how long an answer is where a route of Next has said so, and it is sent as it is. */
export function sayLength(): RequestHandler {
  return (_request, response, next) => {
    onHeaders(response, () => {
      const length = response.getHeader(PASSING_LENGTH)
      response.removeHeader(PASSING_LENGTH)
      if (length !== undefined && !response.hasHeader('content-encoding'))
        response.setHeader('Content-Length', length)
    })
    next()
  }
}
