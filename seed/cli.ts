/** `npm run seed -- SOURCE`: imports a course into the CMS. */
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { SingleBar } from 'cli-progress'
import { Command, InvalidArgumentError, Option } from 'commander'
import { explain } from '../src/server/failure'
import { memoryOf, missingDatabase, openDatabase } from './database'
import { databaseFailure } from './failure'
import {
  described,
  dryRunAnew,
  importCourse,
  ImportError,
  linesOf,
  ON_CONFLICT,
  readCourse,
  stoppedReport,
  withSource,
  type ConvertedCourse,
  type OnConflict,
  type Report,
  type Source,
} from './index'
import type { Memory } from './memory'
import { ReportFailure, writeReport } from './report/write'

interface Options {
  dryRun?: boolean
  draft?: boolean
  report?: string[]
  course?: string
  onConflict?: OnConflict
  posts?: boolean
  prune?: boolean
}

const program = new Command('seed')
  .description('Imports a course from Markdown, in either dialect. A second run writes nothing.')
  .argument(
    '<source>',
    'folder of a Jekyll site or of loose pages, one page, a zip file, or a Git repository (#BRANCH)',
  )
  .option('--dry-run', 'say what would be done and write nothing')
  .option('--draft', 'import as drafts instead of publishing')
  .addOption(
    new Option(
      '--prune',
      'move to the trash what has lost its source, unless it is used or was edited',
    ).conflicts('draft'),
  )
  .addOption(
    new Option(
      '--on-conflict <how>',
      'what was edited here and has changed in the source: keep it, save the source as a draft beside it, or publish theirs',
    )
      .choices(ON_CONFLICT)
      .default('keep'),
  )
  .option('--course <slug>', 'name of the course in addresses; the source’s name when absent', slug)
  .option('--posts', 'also import the posts in _posts, as modules of their own')
  .option(
    '--report <file>',
    'write everything there is to say: as a page where the name ends in .html, else as JSON; may be repeated',
    newFiles,
  )

function slug(value: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) return value
  throw new InvalidArgumentError('Use small letters, digits and single hyphens.')
}

function newFiles(value: string, others: string[] = []): string[] {
  if (!existsSync(path.dirname(path.resolve(value))))
    throw new InvalidArgumentError('There is no such folder to write it to.')
  if (statSync(value, { throwIfNoEntry: false })?.isDirectory())
    throw new InvalidArgumentError('This is a folder; give the name of a file.')
  return [...others, value]
}

async function seed(given: string, options: Options): Promise<void> {
  try {
    await withSource(given, (source) => importFrom(source, options))
  } catch (error) {
    if (error instanceof ImportError) await keepStopped(error, given, options)
    throw error
  }
}

async function keepStopped(
  { diagnostics }: ImportError,
  given: string,
  { course, dryRun = false, report }: Options,
): Promise<void> {
  const source = described(given)
  const facts = { course: course ?? source.name, dryRun, diagnostics: [...diagnostics] }
  await keep(stoppedReport(facts), source, report)
}

async function importFrom(source: Source, options: Options): Promise<void> {
  const reading = {
    ...(options.course && { slug: options.course }),
    ...(options.posts && { posts: true }),
  }
  const memory = await memoryOf(source)
  const course = await readCourse(source, reading, memory)
  const missing = options.dryRun ? await missingDatabase() : undefined
  if (missing !== undefined) {
    await tell(dryRunAnew(course), source, options.report)
    console.log(`There is no database at ${missing} yet; a dry run makes none.`)
    return
  }
  const payload = await openDatabase()
  const bar = progressBar()
  try {
    const report = await importCourse(payload, course, { ...options, progress: bar.show })
    bar.stop()
    await tell(report, source, options.report)
    if (!options.dryRun) await remember(course, memory)
  } finally {
    bar.stop()
    await payload.destroy()
  }
}

/** What was imported is imported, whether or not it can be remembered. */
async function remember(course: ConvertedCourse, memory: Memory | undefined): Promise<void> {
  try {
    await memory?.keep(course)
  } catch (error) {
    console.warn(`The next import has to read everything again: ${explain(error)}`)
  }
}

/** On a terminal only; elsewhere it prints nothing. */
function progressBar() {
  const bar = new SingleBar({
    format: '  {bar} {value}/{total} documents',
    clearOnComplete: true,
    noTTYOutput: false,
  })
  return {
    show: (done: number, total: number) => {
      if (!bar.isActive) bar.start(total, 0)
      bar.update(done)
    },
    stop: () => bar.stop(),
  }
}

async function tell(report: Report, source: Source, files?: string[]): Promise<void> {
  console.log(linesOf(report).join('\n'))
  await keep(report, source, files)
}

async function keep(
  report: Report,
  { given }: Pick<Source, 'given'>,
  files: string[] = [],
): Promise<void> {
  const kept = { ...report, source: given, writtenAt: new Date().toISOString() }
  for (const file of files) await writeReport(file, kept)
}

function fail(error: unknown): never {
  const known = error instanceof ImportError ? error : databaseFailure('DATABASE_URI', error)
  const isOfReport = error instanceof ReportFailure
  console.error(known ? inLines(known) : isOfReport ? error.message : explain(error))
  process.exit(1)
}

function inLines({ message, diagnostics: { length } }: ImportError): string {
  return length === 1
    ? message
    : `${message}\nNothing was imported: these ${length} things must be mended first.`
}

// A driver whose connection breaks while it is idle tells nobody but the process.
process.on('uncaughtException', fail)

try {
  await program.action(seed).parseAsync()
  process.exit(0)
} catch (error) {
  fail(error)
}
