/** What keeps a server from starting and can be known before anything is loaded or written. */
import { isHalfExchanged } from '../../backup/halfExchanged'
import { env, type Env } from '../env'
import { type Bucket, storageFor } from '../storage'
import { StartFailure } from './failure'
import { checkFolder, UnusableFolder } from './folder'
import { checkAddresses } from './listen'

/**
 * @throws EnvError, StartFailure, or the system's error where it cannot listen
 */
export async function checkStart(): Promise<void> {
  await checkAddresses()
  const settings = env()
  await checkDatabase(settings.DATABASE_URI)
  checkRestored(settings.UPLOADS_DIR)
  const storage = await storageFor(settings)
  if (storage) await checkStorage(storage, settings)
  else await checkUploads(settings.UPLOADS_DIR)
}

async function checkDatabase(uri: string): Promise<void> {
  if (!uri.startsWith('file:')) return
  const [{ checkEmbedded }, { migrations }] = await Promise.all([
    import('./embedded'),
    import('../migrations/sqlite'),
  ])
  const known = migrations.map(({ name }) => name)
  await checkEmbedded(uri, known)
}

/** The database and the files are not of the same moment then. */
function checkRestored(folder: string): void {
  if (!isHalfExchanged(folder)) return
  throw new StartFailure(
    `A backup was being put in place when that was cut off, and ${folder} holds a part of it: run "npm run restore" again, with --replace.`,
  )
}

async function checkUploads(folder: string): Promise<void> {
  try {
    await checkFolder(folder)
  } catch (error) {
    if (!(error instanceof UnusableFolder)) throw error
    throw new StartFailure(
      `Cannot keep uploads in ${folder}: ${error.message}. Set UPLOADS_DIR to another.`,
    )
  }
}

async function checkStorage(storage: Bucket, { S3_BUCKET, S3_ENDPOINT }: Env): Promise<void> {
  try {
    await storage.check()
  } catch (error) {
    const place = S3_ENDPOINT ? `${S3_BUCKET} at ${S3_ENDPOINT}` : S3_BUCKET
    const reason = error instanceof Error ? error.message || error.name : String(error)
    throw new StartFailure(
      `Cannot keep uploads in the bucket ${place}: ${reason}. Check S3_BUCKET and what belongs to it.`,
    )
  }
}
