/** A node that only delivers: no admin, no reader, and no Payload. */
import { createServer } from 'node:http'
import { type Logger, pino } from 'pino'
import { createDelivery } from '../delivery/delivery'
import { JournaledStore } from '../delivery/store/journaled'
import { openReader, type Reader } from '../engines/reader'
import { env } from '../env'
import { StartFailure } from './failure'
import { journalOf } from './journal'
import { listen } from './listen'
import { stopOnSignal } from './stop'
import { quickly, SAFETY } from './web'

/** Serves what is published in the database, and what will be, until the process is told to stop. */
export async function deliver(): Promise<void> {
  const { HOST: host, PORT: port, DATABASE_URI, LOG_LEVEL, PUBLIC_URL, SEARCH_WORDS } = env()
  const log = pino({ level: LOG_LEVEL })
  const reader = await openReader(DATABASE_URI)
  await checkTables(reader)
  const store = new JournaledStore(journalOf(reader), {
    onError: (error) => log.error({ err: error }, 'releases cannot be read'),
  })
  const delivery = createDelivery({
    store,
    publicUrl: PUBLIC_URL,
    logger: log,
    searchWords: SEARCH_WORDS,
    headers: SAFETY,
  })
  await delivery.ready()

  let leaving = false
  const server = createServer(
    quickly(delivery, log, {
      ready: () => !leaving,
      pages: (_request, response) => response.writeHead(404).end(),
    }),
  )
  await listen(server, { host, port })
  stopOnSignal({
    server,
    log,
    leaving: () => (leaving = true),
    close: async () => {
      await delivery.close()
      await reader.close()
    },
  })
  log.info({ address: `http://${host}:${port}/v1` }, 'delivering')
}

/** A database that no CMS has begun has nothing to deliver, and gets nothing written to it. */
async function checkTables(reader: Reader): Promise<void> {
  try {
    await reader.releasesSince(0)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartFailure(
      `The database holds no releases (${reason}). Start the CMS on it once, with "npm start".`,
    )
  }
}
