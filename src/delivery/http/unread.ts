import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { Problem } from '../problems'
import type { Fail } from './failure'

/** Answers what Node could not read as a request; for a server's event `clientError`. */
export type AnswerUnread = (error: NodeJS.ErrnoException, socket: Duplex) => void

/** How Node keeps the answer that is being written on a connection. */
interface Answering {
  _httpMessage?: { headersSent: boolean } | null
}

export const answerUnread =
  (fail: Fail): AnswerUnread =>
  (error, socket) => {
    // Into an answer that has begun nothing may be written, nor to who has gone.
    const hasBegun = (socket as Answering)._httpMessage?.headersSent === true
    if (hasBegun || !socket.writable || error.code === 'ECONNRESET') {
      socket.destroy()
      return
    }
    const { status, headers, body } = fail(problemOf(error), '', undefined)
    const lines = Array.from({ length: headers.length / 2 }, (_, index) =>
      headers.slice(index * 2, index * 2 + 2).join(': '),
    )
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      ...lines,
      'Connection: close',
      '',
      '',
    ]
    socket.end(Buffer.concat([Buffer.from(head.join('\r\n')), body ?? Buffer.alloc(0)]))
  }

function problemOf({ code }: NodeJS.ErrnoException): Problem {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new Problem('headers-too-large', 'Send fewer headers or a shorter address.')
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new Problem('request-timeout', 'Send all of a request at once.')
    default:
      return new Problem('malformed-request', 'What was sent is not a request of HTTP/1.1.')
  }
}
