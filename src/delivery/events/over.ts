import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Does something once when an answer is over, however it ends. One that waits behind another on its connection is not
 * told itself that the connection was lost.
 */
export function whenOver(
  { socket }: IncomingMessage,
  response: ServerResponse,
  task: () => void,
): void {
  const over = () => {
    socket.off('close', over)
    response.off('close', over)
    task()
  }
  socket.once('close', over)
  response.once('close', over)
}
