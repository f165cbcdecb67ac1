import { inTime } from './inTime'

/**
 * The text of a response as it comes in, until it ends or is silent for too long: a connection may be lost without a
 * word. Whoever stops listening closes the connection.
 *
 * @param silence in milliseconds
 */
export async function* piecesOf(response: Response, silence: number): AsyncGenerator<string, void> {
  const reader = response.body?.getReader()
  if (!reader) return
  const decoder = new TextDecoder()
  try {
    for (;;) {
      const piece = await inTime(reader.read(), silence)
      if (!piece || piece.done) return
      yield decoder.decode(piece.value, { stream: true })
    }
  } finally {
    await reader.cancel()
  }
}
