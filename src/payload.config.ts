import { lexicalEditor } from '@payloadcms/richtext-lexical'
import path from 'node:path'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { engineFor } from './engines'
import { env } from './env'
import { log } from './log'
import { connectedLib } from './plugin'
import { secretFor } from './secret'

const settings = env()

const engine = engineFor(settings.DATABASE_URI, { compatibility: settings.MONGODB_COMPATIBILITY })

export default engine.then((engine) =>
  buildConfig({
    secret: secretFor(settings, engine),
    db: engine.adapter,
    editor: lexicalEditor(),
    sharp,
    plugins: [
      connectedLib({
        uploadsDir: settings.UPLOADS_DIR,
        publicUrl: settings.PUBLIC_URL,
        loopbackWebhooks: settings.WEBHOOKS_TO_LOOPBACK,
        components: '/src/admin/index',
      }),
    ],
    graphQL: { disable: true },
    telemetry: false,
    logger: log().child({ name: 'payload' }),
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
  }),
)
