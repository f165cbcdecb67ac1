import type { ServerResponse } from 'node:http'
import type { Reply } from './reply'

/** By Node itself: Express would hash and measure what is hashed and measured already. */
export function send({ status, headers, body }: Reply, response: ServerResponse): void {
  response.writeHead(status, headers)
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
