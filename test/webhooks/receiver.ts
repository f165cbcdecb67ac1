/** A partner's server: keeps what it is sent, and answers what a test wants it to. */
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook as Verifier } from 'standardwebhooks'
import type { WebhookEvent } from '../../src/contract'
import { until } from '../waiting'

export interface Received {
  headers: IncomingHttpHeaders
  body: string
  event: WebhookEvent
}

export interface Answer {
  status: number
  headers?: Record<string, string>
}

export interface Receiver {
  address: string
  received: Received[]
  /** What it answers, one after the other; 204 when there is nothing more. */
  answers: Answer[]
  /** Resolves when it has received so much in all. */
  has: (count: number) => Promise<void>
  close: () => void
}

const PATIENCE = 20_000

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = []
  const answers: Answer[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      received.push({ headers: request.headers, body, event: JSON.parse(body) as WebhookEvent })
      const { status, headers } = answers.shift() ?? { status: 204 }
      response.writeHead(status, headers).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answers,
    has: async (count) => {
      await until(async () => received.length >= count, { patience: PATIENCE })
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Whether a request is signed with a secret, as the library of the scheme has it. */
export function isSignedWith(secret: string, { headers, body }: Received): boolean {
  try {
    new Verifier(secret).verify(body, headers as Record<string, string>)
    return true
  } catch (error) {
    if (error instanceof Error && error.name.includes('Error')) return false
    throw error
  }
}
