import type { ProblemDocument } from '../contract'

/** An answer of the API that is no success. A request that got no answer fails with `fetch`'s own error. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'

  constructor(
    readonly problem: ProblemDocument,
    readonly url: string,
  ) {
    super(`${problem.status} ${problem.code}: ${problem.detail} (${url})`)
  }

  get status(): number {
    return this.problem.status
  }

  get code(): string {
    return this.problem.code
  }
}

/**
 * Of a response that is no success; one that is no problem document comes from something in between.
 *
 * @throws the signal's reason, where it is given before the whole answer is there
 */
export async function problemOf(
  response: Response,
  signal: AbortSignal | undefined,
): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => undefined)
  signal?.throwIfAborted()
  const problem = isProblem(body)
    ? body
    : {
        type: 'about:blank',
        title: response.statusText || 'The answer is no problem document.',
        status: response.status,
        detail: 'Something between this client and the API answered instead of it.',
        code: 'unknown',
      }
  return new ProblemError(problem, response.url)
}

function isProblem(body: unknown): body is ProblemDocument {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body
}
