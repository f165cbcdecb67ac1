import next from 'next'
import type { Logger } from 'pino'
import { tellOwnApi } from '../apiUrl'
import {
  createDelivery,
  createPayloadDrafts,
  createPayloadKeys,
  createPayloadStore,
  Meter,
} from '../delivery'
import { OPERATIONS } from '../engines/oneAtATime'
import { env } from '../env'
import { log as processLog } from '../log'
import { keepReleased } from '../releases'
import { sendWebhooks } from '../webhooks'
import { announce } from './announce'
import { connect } from './connect'
import { takeConsole } from './console'
import { openInside } from './inside'
import { limits } from './limits'
import { memory } from './memory'
import { measureCms } from './metrics/cms'
import { watch } from './metrics/engineErrors'
import { createRegistry } from './metrics/registry'
import { open } from './open'
import { type ImportFolder, importSamples } from './sample'
import { dataSafety } from './security/headers'

interface ServeOptions {
  /** Imports the sample courses where nobody has written anything yet. */
  samples: boolean
}

/** Starts the process: what could fail is checked before anything is written, and it listens last. */
export async function serve({ samples }: ServeOptions): Promise<void> {
  const { HOST: host, PORT: port, DATABASE_URI, NODE_ENV, PUBLIC_URL } = env()
  const log = processLog()
  // First, so that Next takes this instance and its hooks rather than make its own.
  const payload = await connect(DATABASE_URI)
  if (samples) await importSamples(payload, importInto(log))
  const stopReleasing = await keepReleased(payload)

  const { documentBytes, ...bounds } = memory()
  const meter = new Meter()
  const store = createPayloadStore(payload, { documentBytes, finds: meter.documents })
  const release = () => store.current()?.release ?? 0
  const { registry, onFailure } = createRegistry({ meter, release })
  watch(payload.db, OPERATIONS, onFailure)
  measureCms(payload, registry)
  const delivery = createDelivery({
    store,
    meter,
    publicUrl: PUBLIC_URL,
    logger: log,
    ...bounds,
    keys: createPayloadKeys(payload),
    drafts: createPayloadDrafts(payload),
    ...limits(),
    headers: dataSafety(PUBLIC_URL),
  })
  await delivery.ready()
  const inside = await openInside(delivery, log)
  tellOwnApi(inside.address)
  const stopSending = sendWebhooks(payload)
  const pages = next({
    dev: NODE_ENV === 'development',
    dir: process.cwd(),
    // It writes 127.0.0.1 as localhost in the addresses of requests, and takes one by the other name for another site.
    hostname: 'localhost',
    port,
  })
  await pages.prepare()

  await open({
    host,
    port,
    log,
    delivery,
    meter,
    metrics: () => registry.metrics(),
    follows: true,
    pages: pages.getRequestHandler(),
    close: async () => {
      await inside.close()
      await pages.close()
      stopReleasing()
      await stopSending()
      await payload.destroy()
    },
  })
  announce(PUBLIC_URL)
  // Until here, what is said is said to the person at the terminal.
  takeConsole(log)
}

const importInto =
  (log: Logger): ImportFolder =>
  async (payload, folder) => {
    const { importCourse, ImportError, readCourse } = await import('../../seed')
    try {
      const { course, documents } = await importCourse(payload, await readCourse(folder))
      log.info({ course, documents }, 'imported a sample course')
    } catch (error) {
      // Another node that starts just now does it for all.
      if (!(error instanceof ImportError) || error.diagnostic.rule !== 'import-running') throw error
      log.info(error.message)
    }
  }
