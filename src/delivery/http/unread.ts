import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { Problem } from '../problems'
import type { Fail } from './failure'
import { withHeaders } from './reply'
import { send } from './send'

/** Answers what Node could not read as a request; for a server's event `clientError`. */
export type AnswerUnread = (error: NodeJS.ErrnoException, socket: Duplex) => void

/** Answers a request that Node has read and HTTP does not allow, and closes its connection. */
export type RefuseRequest = (reason: string, response: ServerResponse) => void

const CLOSING = ['Connection', 'close']

/** How Node keeps the answer that is being written on a connection. */
interface Answering {
  _httpMessage?: ServerResponse | null
}

export const refuseRequest =
  (fail: Fail): RefuseRequest =>
  (reason, response) => {
    const problem = new Problem('malformed-request', reason)
    send(withHeaders(fail(problem, '', undefined), CLOSING), response)
  }

export function answerUnread(fail: Fail): AnswerUnread {
  /** Node tells of a fault again with whatever comes after it. */
  const waiting = new WeakSet<Duplex>()

  const answer: AnswerUnread = (error, socket) => {
    if (waiting.has(socket)) return
    const gone = !socket.writable || error.code === 'ECONNRESET'
    const before = (socket as Answering)._httpMessage
    if (!gone && before?.req.complete) answerAfter(before, error, socket)
    // What is at fault belongs to the request itself then; into an answer that has begun nothing may be written.
    else if (gone || before?.headersSent) socket.destroy()
    // Who never closes the other half would keep the connection.
    else socket.end(bytesOf(fail, error), () => socket.destroy())
  }

  function answerAfter(before: ServerResponse, error: Error, socket: Duplex): void {
    waiting.add(socket)
    before.once('finish', () => {
      waiting.delete(socket)
      if (socket.writable) answer(error, socket)
    })
  }
  return answer
}

function bytesOf(fail: Fail, error: NodeJS.ErrnoException): Buffer {
  const { status, headers, body } = withHeaders(fail(problemOf(error), '', undefined), CLOSING)
  const lines = Array.from({ length: headers.length / 2 }, (_, index) =>
    headers.slice(index * 2, index * 2 + 2).join(': '),
  )
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', '']
  return Buffer.concat([Buffer.from(head.join('\r\n')), body ?? Buffer.alloc(0)])
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
