import type { Endpoint } from '../endpoint'
import { answerOf } from './answer'
import { headers } from './headers'
import type { Json } from './json'
import { parametersOf } from './parameters'
import { problemsOf } from './problems'

export function operationOf(endpoint: Endpoint): Json {
  return {
    operationId: endpoint.operationId,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    parameters: parametersOf(endpoint),
    responses: {
      200: {
        description: 'The answer.',
        headers: headers('ETag', 'Cache-Control', 'Vary', 'Surrogate-Key'),
        content: answerOf(endpoint),
      },
      304: {
        description: 'You have the answer already.',
        headers: headers('ETag', 'Cache-Control', 'Vary', 'Surrogate-Key'),
      },
      ...problemsOf(endpoint),
    },
  }
}
