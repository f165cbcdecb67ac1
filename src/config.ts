import { lexicalEditor } from '@payloadcms/richtext-lexical'
import path from 'node:path'
import { buildConfig, type SanitizedConfig } from 'payload'
import sharp from 'sharp'
import { DEEPEST } from '../collections/hooks/bounded'
import { tellOfCollision } from './collision'
import type { Database } from './engines'
import type { Env } from './env'
import { log } from './log'
import { connectedLib } from './plugin'
import type { FileStorage } from './storage'

const MEGABYTE = 1024 * 1024

/**
 * From where a browser's cookie counts. Only over https do browsers tell Payload of every request whence it comes; without,
 * it would not know anybody by a cookie, and `SameSite` protects alone.
 */
const csrfOf = (publicUrl: string): string[] =>
  publicUrl.startsWith('https:') ? [new URL(publicUrl).origin] : []

interface Parts {
  database: Database
  /** Where uploads are kept; absent for the disk. */
  storage?: FileStorage
  secret: string
}

/** The CMS on a database. */
export const configFor = (
  settings: Env,
  { database, storage, secret }: Parts,
): Promise<SanitizedConfig> =>
  buildConfig({
    secret,
    db: database.adapter,
    editor: lexicalEditor(),
    sharp,
    plugins: [
      connectedLib({
        uploadsDir: settings.UPLOADS_DIR,
        storage,
        publicUrl: settings.PUBLIC_URL,
        loopbackWebhooks: settings.WEBHOOKS_TO_LOOPBACK,
        components: '/src/admin/index',
      }),
    ],
    hooks: { afterError: [tellOfCollision] },
    maxDepth: DEEPEST,
    graphQL: { disable: !settings.GRAPHQL, disablePlaygroundInProduction: true },
    upload: {
      limits: { fileSize: settings.UPLOAD_MEGABYTES * MEGABYTE },
      responseOnLimit: `The file is larger than ${settings.UPLOAD_MEGABYTES} MB, which is the most that can be uploaded here.`,
    },
    csrf: csrfOf(settings.PUBLIC_URL),
    telemetry: false,
    logger: log().child<never>({ name: 'payload' }),
    typescript: { autoGenerate: false },
    jobs: { autoRun: [{ cron: '* * * * *', limit: 50 }] },
    admin: {
      user: 'users',
      avatar: 'default',
      components: { beforeDashboard: ['/src/admin/index#Welcome'] },
      meta: { titleSuffix: ' – ConnectedLib CMS' },
      importMap: {
        baseDir: process.cwd(),
        importMapFile: path.resolve('src/app/(payload)/admin/importMap.js'),
      },
    },
  })
