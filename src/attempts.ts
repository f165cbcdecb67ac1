/** Attempts to sign in of which only the route knows that they are such: what is asked by GraphQL stands in the body. */

/** Of a request within this process: whom it comes from, as far as limits go. Nobody outside may say so. */
export const CLIENT = 'x-connectedlib-client'

export interface Attempts {
  /** Counts one. @returns what to say to who has to wait; undefined to who may try */
  begin: (client: string) => Promise<Wait | undefined>
  /** Takes back what was counted, since it succeeded. */
  succeed: (client: string) => Promise<void>
}

export interface Wait {
  headers: Record<string, string>
  /** As Payload's own answers look, so that the admin shows it. */
  body: { errors: { message: string }[] }
}

const KEY = Symbol.for('connectedlib.attempts')

/** Of the process: Next loads this module a second time. */
const shared = globalThis as { [KEY]?: Attempts }

/** Says by what this process counts attempts. */
export function tellAttempts(attempts: Attempts): void {
  shared[KEY] = attempts
}

/** Answers an attempt, unless whoever makes it has to wait. */
export async function throttled(
  { headers }: Request,
  answer: () => Promise<Response>,
): Promise<Response> {
  const client = headers.get(CLIENT)
  const attempts = shared[KEY]
  if (client === null || !attempts) return answer()
  const wait = await attempts.begin(client)
  if (wait) return Response.json(wait.body, { status: 429, headers: wait.headers })
  const response = await answer()
  if (await hasSucceeded(response.clone())) await attempts.succeed(client)
  return response
}

/** GraphQL tells of what failed with a status of success. */
async function hasSucceeded(response: Response): Promise<boolean> {
  if (!response.ok) return false
  const { errors } = (await response.json()) as { errors?: unknown }
  return errors === undefined
}
