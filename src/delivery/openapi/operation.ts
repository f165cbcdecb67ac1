import type { Endpoint } from '../endpoint'
import { answerOf } from './answer'
import { headers } from './headers'
import type { Json } from './json'
import { parametersOf } from './parameters'
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
    parameters: parametersOf(endpoint),
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
