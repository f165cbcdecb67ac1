import { isShownAsPage } from '../embed/failurePage'
import type { Endpoint } from '../endpoint'
import { PROBLEMS, type ProblemCode } from '../problems'
import { headers } from './headers'
import type { Json } from './json'
import { component } from './reference'

/** How a key can be wrong, wherever one is presented. */
const KEY_CODES = ['invalid-key', 'expired-key', 'revoked-key'] as const

/** How asking for a draft can fail. */
const DRAFT_CODES = [
  'not-signed-in',
  'invalid-link',
  'expired-link',
  'link-of-another',
  'preview-elsewhere',
] as const

type Failing = Pick<
  Endpoint,
  'path' | 'params' | 'query' | 'problems' | 'ignoresUnknown' | 'ignoresAccept'
>

/** The failures of an endpoint, by their status. */
export function problemsOf(endpoint: Failing): Json {
  const codes = codesOf(endpoint)
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))].sort()
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      problemResponse(
        codes.filter((code) => PROBLEMS[code].status === status),
        isShownAsPage(endpoint.path),
      ),
    ]),
  )
}

/** What can happen follows from what is declared; the rest an endpoint names itself. */
function codesOf({
  params,
  query,
  problems,
  ignoresUnknown,
  ignoresAccept,
}: Failing): ProblemCode[] {
  const named = Object.keys(params).length > 0
  const asked = Object.keys(query).length > 0
  return [
    'malformed-address',
    ...(named ? (['not-found'] as const) : []),
    ...(ignoresAccept ? [] : (['not-acceptable'] as const)),
    'address-too-long',
    ...(ignoresUnknown ? [] : (['unknown-parameter'] as const)),
    'repeated-parameter',
    ...(asked ? (['invalid-parameter'] as const) : []),
    ...('fields' in query ? (['unknown-field'] as const) : []),
    ...('cursor' in query ? (['invalid-cursor'] as const) : []),
    ...problems,
    ...KEY_CODES,
    ...('perspective' in query ? DRAFT_CODES : []),
    'missing-scope',
    'too-many-requests',
    'internal',
    'database-away',
    'not-ready',
  ]
}

/** Statuses that tell when to come back, and those that tell what to present. */
const WAITING: readonly number[] = [429, 503]
const CHALLENGED: readonly number[] = [401, 403]

const problemResponse = (codes: ProblemCode[], isPage: boolean): Json => ({
  description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].title}`).join('\n\n'),
  headers: {
    ...headers('Cache-Control', 'RateLimit', 'RateLimit-Policy'),
    ...(codes.some((code) => WAITING.includes(PROBLEMS[code].status)) && headers('Retry-After')),
    ...(codes.some((code) => CHALLENGED.includes(PROBLEMS[code].status)) &&
      headers('WWW-Authenticate')),
  },
  content: {
    'application/problem+json': {
      schema: {
        allOf: [component('ProblemDocument'), { properties: { code: { enum: codes } } }],
      },
    },
    ...(isPage && { 'text/html': { schema: { type: 'string' } } }),
  },
})
