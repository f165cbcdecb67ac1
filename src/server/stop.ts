import type { Server } from 'node:http'
import type { Logger } from 'pino'

interface StopOptions {
  server: Server
  log: Logger
  /** Told first, so that readiness says no while requests finish. */
  leaving(): void
  /** Closes what the requests used, when the last is answered. */
  close(): Promise<void>
  /** How long requests may take to finish, in milliseconds. */
  patience?: number
}

/** Stops on SIGTERM and SIGINT: accepts no more, answers what has begun, closes the database, ends with 0. */
export function stopOnSignal({
  server,
  log,
  leaving,
  close,
  patience = 15_000,
}: StopOptions): void {
  let stopping = false
  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping')
    leaving()
    await drain(server, patience)
    await close()
    log.info('stopped')
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stop(signal).catch((error: unknown) => {
        log.error({ err: error }, 'stopping failed')
        process.exit(1)
      })
    })
  }
}

/** Connections that are kept alive would hold the server open, so each is closed once it is idle. */
export async function drain(server: Server, patience: number): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const limit = setTimeout(() => server.closeAllConnections(), patience)
  await new Promise((resolve) => server.close(resolve))
  clearInterval(sweep)
  clearTimeout(limit)
}
