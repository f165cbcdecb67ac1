/** What the API says of its stream, which is no document with an address to keep and so no endpoint like the others. */
import { token } from '../parameters'
import type { ProblemCode } from '../problems'
import type { Tag } from '../openapi/tags'

export const STREAM = 'text/event-stream'

export const EVENTS = {
  path: '/v1/events',
  operationId: 'listen',
  tag: 'Copies' satisfies Tag as Tag,
  summary: 'A stream that tells of each release, beginning with what has happened since a token',
  params: {},
  query: { since: token },
  problems: [
    'invalid-token',
    'unknown-token',
    'too-many-listeners',
  ] satisfies ProblemCode[] as ProblemCode[],
}
