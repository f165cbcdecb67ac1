import { embedAskedFor, failurePage } from '../embed/failurePage'
import { HTML, safetyOf } from '../embed/safety'
import { Away, Problem, problemDocument } from '../problems'
import type { Reply } from './reply'

export interface Logger {
  error: (details: object, message: string) => void
}

/**
 * Makes the reply to a request that failed.
 *
 * @param accept as the request has it
 * @param requestId what the log calls it, where it is in the log
 */
export type Fail = (
  error: unknown,
  address: string,
  accept: string | undefined,
  requestId?: string,
) => Reply

/**
 * Every failure becomes a problem document, or a page where a reader would see it in a frame; what is no fault of the
 * client's is logged, never shown.
 *
 * @param headers of every answer
 */
export const failing =
  (publicUrl: string, logger?: Logger, headers: Readonly<Record<string, string>> = {}): Fail =>
  (error, address, accept, requestId) => {
    const problem = problemOf(error)
    if (problem.status >= 500) logger?.error(toLog(error, address, requestId), problem.code)
    const told = problemDocument(problem, publicUrl)
    const form = embedAskedFor(address, accept)
    const body = Buffer.from(form ? failurePage(told, publicUrl, form) : JSON.stringify(told))
    const all: Record<string, string> = {
      ...headers,
      'Content-Type': form ? HTML : 'application/problem+json; charset=utf-8',
      ...(form && safetyOf(form)),
      'Cache-Control': 'no-store',
      'Content-Length': String(body.length),
      ...(problem.status === 503 && { 'Retry-After': '2' }),
      ...problem.headers,
    }
    return { status: problem.status, headers: Object.entries(all).flat(), body }
  }

/** While the database is away, that is told again and again: where it failed is of no interest. */
function toLog(error: unknown, address: string, requestId: string | undefined): object {
  const asked = { path: pathOf(address), ...(requestId !== undefined && { requestId }) }
  return error instanceof Away
    ? { reason: String(error.cause), ...asked }
    : { err: error, ...asked }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof URIError) {
    return new Problem(
      'malformed-address',
      'What stands after a % is not UTF-8 in two hexadecimal digits a byte.',
    )
  }
  return new Problem('internal', 'It is logged. Try again later.')
}

/** An address without its query. */
export const pathOf = (url: string) => url.replace(/\?.*$/s, '')
