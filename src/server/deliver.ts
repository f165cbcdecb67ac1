/** A node that only delivers: no admin, no reader, and no Payload. */
import cluster from 'node:cluster'
import { existsSync } from 'node:fs'
import { createDelivery } from '../delivery/delivery'
import { Meter } from '../delivery/meter'
import { JournaledStore, WAITING } from '../delivery/store/journaled'
import { engineOf } from '../engines'
import type { Reader } from '../engines/reader'
import { env } from '../env'
import { log as processLog } from '../log'
import { unfinished } from '../unfinished'
import { databaseFile } from '../databaseFile'
import { StartFailure } from './failure'
import { journalOf } from './journal'
import { keysIn } from './keys'
import { limits } from './limits'
import { checkAddresses } from './listen'
import { memory } from './memory'
import { watch } from './metrics/engineErrors'
import { createRegistry } from './metrics/registry'
import { answerLead } from './metrics/workers'
import { open } from './open'
import { dataSafety } from './security/headers'

/** Serves what is published in the database, and what will be, until the process is told to stop. */
export async function deliver(): Promise<void> {
  const { HOST: host, PORT: port, DATABASE_URI, PUBLIC_URL } = env()
  const { documentBytes, ...bounds } = memory()
  if (!cluster.isWorker) await checkAddresses()
  const log = processLog()
  const reader = await openBegun(DATABASE_URI)
  const meter = new Meter()
  const store = new JournaledStore(journalOf(reader), {
    documentBytes,
    finds: meter.documents,
    onError: (error) => log.error({ err: error }, 'releases cannot be read'),
    onReturn: () => log.info('releases can be read again'),
    onWait: () => log.info(WAITING),
  })
  const release = () => store.current()?.release ?? 0
  const { registry, onFailure } = createRegistry({ meter, release })
  watch(reader, ['releasesSince', 'rows', 'keyFor', 'addUsage'], onFailure)
  const delivery = createDelivery({
    store,
    meter,
    publicUrl: PUBLIC_URL,
    logger: log,
    ...bounds,
    keys: keysIn(reader),
    ...limits(),
    headers: dataSafety(PUBLIC_URL),
  })
  await delivery.ready()
  if (cluster.isWorker) answerLead(registry)

  await open({
    host,
    port,
    log,
    delivery,
    meter,
    metrics: cluster.isWorker ? undefined : () => registry.metrics(),
    // Nobody writes such lines here.
    follows: false,
    pages: (_request, response) => response.writeHead(404).end(),
    close: () => reader.close(),
  })
  log.info({ address: `http://${host}:${port}/v1` }, 'delivering')
}

/** A database that no CMS has begun has nothing to deliver; none is made, and nothing is written to it. */
async function openBegun(uri: string): Promise<Reader> {
  if (uri.startsWith('file:') && !existsSync(databaseFile(uri))) {
    throw notBegun(`there is no file ${databaseFile(uri)}`)
  }
  const reader = await openAtRelease(uri)
  const part = await reader.unfinished()
  if (part) throw unfinished(part)
  return reader
}

async function openAtRelease(uri: string): Promise<Reader> {
  try {
    const reader = await engineOf(uri).reader(uri)
    await reader.releasesSince(Number.MAX_SAFE_INTEGER)
    return reader
  } catch (error) {
    throw notBegun(error instanceof Error ? error.message : String(error))
  }
}

const notBegun = (reason: string) =>
  new StartFailure(
    `The database cannot be delivered from: ${reason}. Start the CMS on it once, with "npm start".`,
  )
