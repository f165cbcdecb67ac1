import { pause } from '../pause'
import { ProblemError } from '../problem'
import { MessageReader, type Message } from './messages'
import { piecesOf } from './pieces'

/** Opens a stream that goes on after an id; from now on where there is none. */
export type Open = (lastId: string | undefined) => Promise<Response>

/** Milliseconds before coming back, where the stream tells nothing; doubled with each vain try. */
const FIRST_WAIT = 2000
/** A server that was started again is back within seconds, and is to be heard soon after. */
const LONGEST_WAIT = 10_000

/**
 * Messages of a stream, which is opened again whenever it ends, and goes on after the last message.
 *
 * @throws what the first opening fails with, a refusal of any later one, and the signal's reason
 */
export async function* listen(
  open: Open,
  signal: AbortSignal | undefined,
): AsyncGenerator<Message, void> {
  let lastId: string | undefined
  let wait = FIRST_WAIT
  for (let tries = 0; ; tries += 1) {
    const response = await open(lastId).catch((error: unknown) => {
      if (lastId === undefined || isFinal(error, signal)) throw error
    })
    const reader = new MessageReader(lastId)
    try {
      for await (const piece of response ? piecesOf(response) : []) {
        yield* reader.read(piece)
        lastId = reader.lastId || lastId
        tries = 0
      }
    } catch (error) {
      if (isFinal(error, signal)) throw error
    }
    wait = reader.retry ?? wait
    await pause(Math.min(wait * 2 ** tries, LONGEST_WAIT), signal)
  }
}

/** Who was refused is refused again; a server that is not there for the moment comes back. */
function isFinal(error: unknown, signal: AbortSignal | undefined): boolean {
  if (signal?.aborted) return true
  return error instanceof ProblemError && error.status < 500 && error.status !== 429
}
