import { createServer, type RequestListener } from 'node:http'
import type { Logger } from 'pino'
import type { Delivery } from '../delivery/delivery'
import type { Meter } from '../delivery/meter'
import { listen } from './listen'
import { openManagement } from './management'
import { whileReachable } from './reachable'
import { stopOnSignal } from './stop'
import { LIMITS, quickly } from './web'

interface Opening {
  host: string
  port: number
  log: Logger
  delivery: Delivery
  meter: Meter
  /** What is measured, in the text format of Prometheus; absent where another process tells it. */
  metrics?: () => Promise<string>
  /** Whether lines of the log are told apart that are written on behalf of a request by who does not know it. */
  follows: boolean
  /** Answers what is not of the API. */
  pages: RequestListener
  /** Closes what the requests used, when the last is answered. */
  close: () => Promise<void>
}

/** Opens the process to requests until it is told to stop. */
export async function open({
  host,
  port,
  log,
  delivery,
  meter,
  metrics,
  follows,
  pages,
  close,
}: Opening): Promise<void> {
  let leaving = false
  const ready = async () => !leaving && (await delivery.isReachable())
  const answer = quickly(delivery, log, {
    pages: whileReachable(pages, () => delivery.isReachable()),
    ready,
    meter,
    follows,
  })
  // Of a request without a host Node says nothing but its status.
  const options = { ...LIMITS, requireHostHeader: false }
  const server = createServer(options, (request, response) => {
    // Who is told does not send another request by a connection that is about to be closed.
    if (leaving) response.setHeader('Connection', 'close')
    answer(request, response)
  })
  server.on('clientError', delivery.answerUnread)
  await listen(server, { host, port })
  const closeManagement = metrics && (await openManagement({ ready, metrics }))
  stopOnSignal({
    server,
    log,
    leaving: () => {
      leaving = true
      delivery.endStreams()
    },
    close: async () => {
      await delivery.close()
      await close()
      await closeManagement?.()
    },
  })
}
