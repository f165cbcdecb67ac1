import type { Env } from '../env'
import type { Bucket } from './types'

export type { Bucket, FileStorage } from './types'

/** Where the settings have uploads kept; undefined for the disk. */
export async function storageFor(env: Env): Promise<Bucket | undefined> {
  const { S3_BUCKET: bucket, S3_ENDPOINT: endpoint, S3_REGION: region, S3_PREFIX: prefix } = env
  if (!bucket) return undefined
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env
  const credentials = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined
  // Only who uses it loads it.
  const { s3Storage } = await import('./s3')
  return s3Storage({ bucket, endpoint, region, credentials, prefix })
}
