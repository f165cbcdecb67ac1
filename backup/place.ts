import path from 'node:path'
import { engineOf } from '../src/engines'
import type { DatabaseBackup } from '../src/engines/backup'
import type { Env } from '../src/env'

/** Where what belongs to the CMS lies in an archive. */
export const [DATABASE, UPLOADS, SECRET] = ['database/', 'uploads/', 'secret']
/** Folder among the uploads for those that are not in place yet. */
export const STAGING = '.restoring'

/** Where what belongs to the CMS lies on this machine. */
export interface Place {
  engine: string
  /** Folder of the uploads. */
  uploads: string
  /** In which they are kept instead, and which is not saved. */
  bucket: string | undefined
  /** File of the secret that the CMS made itself; undefined where it is set. */
  secret: string | undefined
}

export async function placeOf(env: Env): Promise<{ place: Place; database: DatabaseBackup }> {
  const { name, embedded, backup } = engineOf(env.DATABASE_URI)
  const isOwn = embedded && !env.PAYLOAD_SECRET
  const place = {
    engine: name,
    uploads: env.UPLOADS_DIR,
    bucket: env.S3_BUCKET,
    secret: isOwn ? path.join(env.DATA_DIR, '.secret') : undefined,
  }
  return { place, database: await backup(env.DATABASE_URI) }
}
