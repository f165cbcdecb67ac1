import type { Endpoint } from '../endpoint'
import { EVENTS, STREAM } from '../events/declared'
import { answerOf } from './answer'
import { headers } from './headers'
import type { Json } from './json'
import { IF_NONE_MATCH, LAST_EVENT_ID, parametersOf } from './parameters'
import { problemsOf } from './problems'
import { SECURITY } from './security'

const OF_ANSWERS = headers(
  'ETag',
  'Cache-Control',
  'Vary',
  'Surrogate-Key',
  'RateLimit',
  'RateLimit-Policy',
)

export function operationOf(endpoint: Endpoint): Json {
  return {
    operationId: endpoint.operationId,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    security: SECURITY,
    parameters: [...parametersOf(endpoint), IF_NONE_MATCH],
    responses: {
      200: {
        description: 'The answer.',
        headers: OF_ANSWERS,
        content: answerOf(endpoint),
      },
      304: {
        description: 'You have the answer already.',
        headers: OF_ANSWERS,
      },
      ...problemsOf(endpoint),
    },
  }
}

const STREAMED = `Events of the type \`release\`. The \`data\` of each is a \`ReleaseEvent\` in JSON; its \`id\` is a token, to be given
as \`Last-Event-ID\` by who comes back, or to \`/v1/sync\`. The stream does not end.`

/** The stream of releases. */
export function streamOperation(): Json {
  const { operationId, tag, summary } = EVENTS
  return {
    operationId,
    tags: [tag],
    summary,
    security: SECURITY,
    parameters: [...parametersOf(EVENTS), LAST_EVENT_ID],
    responses: {
      200: {
        description: STREAMED,
        headers: headers('Cache-Control', 'RateLimit', 'RateLimit-Policy'),
        content: { [STREAM]: { schema: { type: 'string' } } },
      },
      ...problemsOf(EVENTS),
    },
  }
}
