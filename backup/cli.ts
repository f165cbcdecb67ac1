/** `npm run backup -- FILE` and `npm run restore -- FILE`. */
import { Command } from 'commander'
import { describeConnection } from '../src/server/connect'
import { explain } from '../src/server/failure'
import { env } from '../src/env'
import { backUp } from './backup'
import type { Manifest } from './manifest'
import { placeOf } from './place'
import { restore } from './restore'

const program = new Command()

program
  .command('backup')
  .description('Saves the CMS, its database and its uploads, to one file, while it is at work.')
  .argument('<file>', 'a zip file that is not there yet')
  .action(async (file: string) => {
    const { place, database } = await placeOf(env())
    const manifest = await backUp(place, database, file)
    console.log([`Saved to ${file}: ${linesOf(manifest)}`, ...notes(manifest)].join('\n'))
  })

program
  .command('restore')
  .description('Puts what was saved back. Stop the CMS first.')
  .argument('<file>', 'what npm run backup has written')
  .option('--replace', 'put it in the place of what is there')
  .action(async (file: string, options: { replace?: boolean }) => {
    const { place, database } = await placeOf(env())
    const manifest = await restore(place, database, file, options)
    const what = `Restored from ${file}, made ${manifest.madeAt}: ${linesOf(manifest)}`
    console.log([what, ...notes(manifest)].join('\n'))
  })

function linesOf({ engine, counts, files }: Manifest): string {
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const uploads = files.filter(({ path }) => path.startsWith('uploads/')).length
  return `${rows} entries of ${engine}, ${uploads} uploads.`
}

/** What whoever saves or restores has to know beside. */
const notes = ({ missing }: Manifest): string[] =>
  missing.map((name) => `  not there when it was saved: the upload ${name}`)

try {
  await program.parseAsync()
  process.exit(0)
} catch (error) {
  const failure = describeConnection(error, env().DATABASE_URI) ?? error
  console.error(isFailure(failure) ? failure.message : explain(failure))
  process.exit(1)
}

function isFailure(error: unknown): error is Error {
  return error instanceof Error && error.name === 'BackupFailure'
}
