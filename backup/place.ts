import path from 'node:path'
import { engineOf } from '../src/engines'
import type { DatabaseBackup } from '../src/engines/backup'
import type { Env } from '../src/env'
import { storageFor } from '../src/storage'
import { isArriving } from '../src/storage/disk'
import { filesIn } from './folder'
import { inBucket, onDisk, type Spot } from './spot'

/** Where what belongs to the CMS lies in an archive. */
export const [DATABASE, UPLOADS, SECRET] = ['database/', 'uploads/', 'secret']
/** Folder among the uploads on the disk for what is not in place yet. */
export const STAGING = '.restoring'

/** Where what belongs to the CMS lies. */
export interface Place {
  engine: string
  uploads: {
    names: () => Promise<string[]>
    at: (name: string) => Spot
  }
  /** Of the secret that the CMS made itself; undefined where it is set. */
  secret: Spot | undefined
  /** Folder on this machine's disk for what is not in place yet. */
  staging: string
}

export async function placeOf(env: Env): Promise<{ place: Place; database: DatabaseBackup }> {
  const { name, embedded, backup } = engineOf(env.DATABASE_URI)
  const isOwn = embedded && !env.PAYLOAD_SECRET
  const place = {
    engine: name,
    uploads: await uploadsOf(env),
    secret: isOwn ? onDisk(path.join(env.DATA_DIR, '.secret')) : undefined,
    staging: path.join(env.UPLOADS_DIR, STAGING),
  }
  return { place, database: await backup(env.DATABASE_URI) }
}

/** Whether a file is one by which a document is shown, and not on its way. */
const isUpload = (name: string) => !name.startsWith(`${STAGING}/`) && !isArriving(name)

async function uploadsOf(env: Env): Promise<Place['uploads']> {
  const storage = await storageFor(env)
  if (storage) return { names: storage.list, at: (name) => inBucket(storage, name) }
  const folder = env.UPLOADS_DIR
  return {
    names: async () => (await filesIn(folder)).filter(isUpload),
    at: (name) => onDisk(path.join(folder, name)),
  }
}
