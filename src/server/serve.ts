import next from 'next'
import { type Logger, pino } from 'pino'
import { tellOwnApi } from '../apiUrl'
import {
  createDelivery,
  createPayloadDrafts,
  createPayloadKeys,
  createPayloadStore,
} from '../delivery'
import { env } from '../env'
import { migrations } from '../migrations/sqlite'
import { recompile, reconcile } from '../releases'
import { sendWebhooks } from '../webhooks'
import { announce } from './announce'
import { connect } from './connect'
import { checkEmbedded } from './embedded'
import { openInside } from './inside'
import { limits } from './limits'
import { checkAddress } from './listen'
import { memory } from './memory'
import { open } from './open'
import { type ImportFolder, importSamples } from './sample'
import { DATA_SAFETY } from './web'

interface ServeOptions {
  /** Imports the sample courses where nobody has written anything yet. */
  samples: boolean
}

/** Starts the process: what could fail is checked before anything is written, and it listens last. */
export async function serve({ samples }: ServeOptions): Promise<void> {
  const { HOST: host, PORT: port, DATABASE_URI, LOG_LEVEL, NODE_ENV, PUBLIC_URL } = env()
  await checkAddress({ host, port })
  if (DATABASE_URI.startsWith('file:')) {
    await checkEmbedded(
      DATABASE_URI,
      migrations.map(({ name }) => name),
    )
  }

  const log = pino({ level: LOG_LEVEL })
  // First, so that Next takes this instance and its hooks rather than make its own.
  const payload = await connect(DATABASE_URI)
  if (samples) await importSamples(payload, importInto(log))
  await reconcile(payload)

  const { documentBytes, ...bounds } = memory()
  const delivery = createDelivery({
    store: createPayloadStore(payload, { documentBytes }),
    publicUrl: PUBLIC_URL,
    logger: log,
    ...bounds,
    keys: createPayloadKeys(payload),
    drafts: createPayloadDrafts(payload),
    ...limits(),
    headers: DATA_SAFETY,
  })
  await delivery.ready()
  const inside = await openInside(delivery, log)
  tellOwnApi(inside.address)
  const stopSending = sendWebhooks(payload)
  const pages = next({ dev: NODE_ENV === 'development', dir: process.cwd(), hostname: host, port })
  await pages.prepare()

  await open({
    host,
    port,
    log,
    delivery,
    pages: pages.getRequestHandler(),
    close: async () => {
      await inside.close()
      await pages.close()
      await stopSending()
      await payload.destroy()
    },
  })
  announce(PUBLIC_URL)
  recompile(payload).catch((error: unknown) => {
    log.error({ err: error }, 'compiling anew after an upgrade failed; the next start tries again')
  })
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
