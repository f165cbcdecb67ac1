/** `npm run transfer -- FROM_URI TO_URI`: moves an installation from one database to another. */
import { Command } from 'commander'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { databaseFile } from '../src/databaseFile'
import { explain } from '../src/server/failure'
import { TransferFailure } from './failure'
import { transfer } from './index'
import { openSource, openTarget } from './open'
import { copyUploads } from './uploads'

const program = new Command('transfer')
  .description('Moves the CMS from one database to another. Stop it first.')
  .argument('<from>', 'address of the database that is moved; it is only read')
  .argument('<to>', 'address of an empty one, or of one to which this one is being moved')
  .option('--uploads-to <folder>', 'copy the uploads there; otherwise they stay where they are')
  .action(run)

async function run(from: string, to: string, { uploadsTo }: { uploadsTo?: string }): Promise<void> {
  // What Payload logs beside what is said here is only wanted when asked for.
  process.env.LOG_LEVEL ||= 'error'
  if (from.startsWith('file:') && !existsSync(databaseFile(from))) {
    throw new TransferFailure(`There is no database at ${databaseFile(from)}.`)
  }
  const [{ readEnv }, { secretFor }, { engineOf }] = await Promise.all([
    import('../src/env'),
    import('../src/secret'),
    import('../src/engines'),
  ])
  const settingsOf = (uri: string) => readEnv({ ...process.env, DATABASE_URI: uri })
  const settings = settingsOf(from)
  const secret = secretFor(settings, engineOf(from))
  const source = await openSource(settings, secret)
  const target = await openTarget(settingsOf(to), secret)
  const { moved, dangling } = await transfer(source, target, console.log)
  const lines = moved
    .filter(({ documents }) => documents > 0)
    .map(({ slug, documents, versions }) => `  ${slug}: ${documents}, versions: ${versions}`)
  console.log(['Moved, and the same in both:', ...lines].join('\n'))
  if (dangling.length > 0) {
    console.log(`Named by documents, and not there in the source either: ${dangling.join(', ')}`)
  }
  if (settings.S3_BUCKET) console.log(`Uploads: in the bucket ${settings.S3_BUCKET}, as before.`)
  else console.log(await uploadsLine(settings.UPLOADS_DIR, settingsOf(to).UPLOADS_DIR, uploadsTo))
  console.log('Left behind: preferences of people in the admin, and who has what open.')
  if (!settings.PAYLOAD_SECRET) {
    console.log(`Set PAYLOAD_SECRET to what stands in ${settings.DATA_DIR}/.secret.`)
  }
}

/** Where the uploads are, and what to set so that the CMS finds them there. */
async function uploadsLine(from: string, byItself: string, to = from): Promise<string> {
  if (to !== from) await copyUploads(from, to)
  const place = path.resolve(to)
  return place === byItself
    ? `Uploads: ${place}, where the CMS looks for them.`
    : `Uploads: ${place}. Set UPLOADS_DIR to it.`
}

try {
  await program.parseAsync()
  process.exit(0)
} catch (error) {
  console.error(error instanceof TransferFailure ? error.message : explain(error))
  process.exit(1)
}
