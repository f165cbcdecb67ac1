import { FIRST_WAIT, isFinal, waitAfter } from '../passing'
import { pause } from '../pause'
import { MessageReader, type Message } from './messages'
import { piecesOf } from './pieces'

/** Milliseconds without a byte after which a connection is lost: the API gives a sign every 25 seconds. */
const LONGEST_SILENCE = 60_000

/** Opens a stream that goes on after an id; from now on where there is none. */
export type Open = (lastId: string | undefined) => Promise<Response>

/**
 * Messages of a stream, which is opened again whenever it ends or has fallen silent, and goes on after the last message.
 *
 * @throws what the first opening fails with, a refusal of any later one, and the signal's reason
 */
export async function* listen(
  open: Open,
  signal: AbortSignal | undefined,
  silence = LONGEST_SILENCE,
): AsyncGenerator<Message, void> {
  let lastId: string | undefined
  let wait = FIRST_WAIT
  for (let tries = 0; ; tries += 1) {
    const response = await open(lastId).catch((error: unknown) => {
      if (lastId === undefined || isFinal(error, signal)) throw error
    })
    const reader = new MessageReader(lastId)
    try {
      for await (const piece of response ? piecesOf(response, silence) : []) {
        yield* reader.read(piece)
        lastId = reader.lastId || lastId
        tries = 0
      }
    } catch (error) {
      if (isFinal(error, signal)) throw error
    }
    wait = reader.retry ?? wait
    await pause(waitAfter(tries, wait), signal)
  }
}
