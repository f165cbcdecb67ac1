import type { Endpoint } from '../endpoint'
import { PROBLEMS, type ProblemCode } from '../problems'
import { headers } from './headers'
import type { Json } from './json'
import { component } from './reference'

/** The failures of an endpoint, by their status. */
export function problemsOf(endpoint: Endpoint): Json {
  const codes = codesOf(endpoint)
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))].sort()
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      problemResponse(codes.filter((code) => PROBLEMS[code].status === status)),
    ]),
  )
}

/** What can happen follows from what is declared; the rest an endpoint names itself. */
function codesOf({ params, query, problems }: Endpoint): ProblemCode[] {
  const named = Object.keys(params).length > 0
  const asked = Object.keys(query).length > 0
  return [
    'malformed-address',
    ...(named ? (['not-found'] as const) : []),
    'not-acceptable',
    'address-too-long',
    'unknown-parameter',
    'repeated-parameter',
    ...(asked ? (['invalid-parameter'] as const) : []),
    ...('fields' in query ? (['unknown-field'] as const) : []),
    ...('cursor' in query ? (['invalid-cursor'] as const) : []),
    ...problems,
    'internal',
    'not-ready',
  ]
}

const problemResponse = (codes: ProblemCode[]): Json => ({
  description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].title}`).join('\n\n'),
  headers: {
    ...headers('Cache-Control'),
    ...(codes.some((code) => PROBLEMS[code].status === 503) && headers('Retry-After')),
  },
  content: {
    'application/problem+json': {
      schema: {
        allOf: [component('ProblemDocument'), { properties: { code: { enum: codes } } }],
      },
    },
  },
})
