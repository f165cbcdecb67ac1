import type { ProblemDocument } from '../contract'

/** Every way in which a request can fail: one registry, explained one by one in docs/errors.md. */
export const PROBLEMS = {
  'unknown-parameter': {
    status: 422,
    title: 'This address takes no such parameter.',
  },
  'repeated-parameter': {
    status: 422,
    title: 'A parameter is given more than once.',
  },
  'invalid-parameter': {
    status: 422,
    title: 'A parameter has a value that it cannot have.',
  },
  'unknown-field': {
    status: 422,
    title: 'The documents here have no such field.',
  },
  'invalid-cursor': {
    status: 422,
    title: 'This cursor does not belong to this list.',
  },
  'invalid-token': {
    status: 422,
    title: 'This is no token of a sync.',
  },
  'unknown-token': {
    status: 410,
    title: 'The content that this token stands for is not here any more.',
  },
  'malformed-address': {
    status: 400,
    title: 'The address of the request is not well-formed.',
  },
  'malformed-request': {
    status: 400,
    title: 'This is not a request that can be read.',
  },
  'invalid-key': {
    status: 401,
    title: 'This is no key of ours.',
  },
  'expired-key': {
    status: 401,
    title: 'This key has expired.',
  },
  'revoked-key': {
    status: 401,
    title: 'This key has been revoked.',
  },
  'not-signed-in': {
    status: 401,
    title: 'Drafts are shown only to those who may see them.',
  },
  'invalid-link': {
    status: 401,
    title: 'This is no link of ours.',
  },
  'expired-link': {
    status: 401,
    title: 'This link has expired.',
  },
  'link-of-another': {
    status: 403,
    title: 'This link opens another draft.',
  },
  'missing-scope': {
    status: 403,
    title: 'What was presented does not open this.',
  },
  'no-such-route': {
    status: 404,
    title: 'The API has nothing at this address.',
  },
  'not-found': {
    status: 404,
    title: 'Nothing with this name is published.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The API is only read.',
  },
  'not-acceptable': {
    status: 406,
    title: 'The answer is of a media type that this request does not accept.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request did not arrive in time.',
  },
  'address-too-long': {
    status: 414,
    title: 'The address of the request is too long.',
  },
  'too-many-requests': {
    status: 429,
    title: 'More requests than one client may make.',
  },
  'headers-too-large': {
    status: 431,
    title: 'The address and the headers of the request are too long together.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong on our side.',
  },
  'unsupported-format': {
    status: 501,
    title: 'There is no answer in this format here.',
  },
  'search-off': {
    status: 501,
    title: 'This server does not search.',
  },
  'preview-elsewhere': {
    status: 501,
    title: 'This server shows no drafts.',
  },
  'too-many-listeners': {
    status: 503,
    title: 'As many clients listen as the server can serve.',
  },
  'database-away': {
    status: 503,
    title: 'What is asked for is not in memory, and the database does not answer.',
  },
  'not-ready': {
    status: 503,
    title: 'The server is starting and cannot answer this yet.',
  },
} as const satisfies Record<string, { status: number; title: string }>
export type ProblemCode = keyof typeof PROBLEMS

type Extensions = Pick<ProblemDocument, 'parameter' | 'allowed'>

/** A failure that the client is told of, in words that say what to do. */
export class Problem extends Error {
  override name = 'Problem'

  constructor(
    readonly code: ProblemCode,
    detail: string,
    readonly extensions: Extensions = {},
    /** Of the answer, beside those of every problem. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail)
  }

  get status(): number {
    return PROBLEMS[this.code].status
  }
}

/** A request that knows of a release which this process has not seen, or which nobody has. */
export class Ahead extends Problem {}

/** The database cannot be asked; what is in memory is served meanwhile. */
export class Away extends Problem {
  constructor(cause: unknown) {
    super(
      'database-away',
      'What was asked for before is still answered. Try again in a few seconds.',
      {},
      { 'Retry-After': '5' },
    )
    this.cause = cause
  }
}

/** The problem document of RFC 9457. */
export function problemDocument(problem: Problem, publicUrl: string): ProblemDocument {
  const { title, status } = PROBLEMS[problem.code]
  return {
    type: `${publicUrl}/v1/errors/${problem.code}`,
    title,
    status,
    detail: problem.message,
    code: problem.code,
    ...problem.extensions,
  }
}
