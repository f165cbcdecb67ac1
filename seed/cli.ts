/** `npm run seed -- DIR`: imports a folder into the CMS. */
import { writeFile } from 'node:fs/promises'
import { SingleBar } from 'cli-progress'
import { Command } from 'commander'
import { importCourse, ImportError, linesOf, readCourse } from './index'

interface Options {
  dryRun?: boolean
  draft?: boolean
  report?: string
  course?: string
}

const program = new Command('seed')
  .description('Imports a course from Markdown, in either dialect. A second run writes nothing.')
  .argument('<dir>', 'folder of a Jekyll site or of loose pages, or one page')
  .option('--dry-run', 'say what would be done and write nothing')
  .option('--draft', 'import as drafts instead of publishing')
  .option('--course <slug>', 'name of the course in addresses; the folder’s name when absent')
  .option('--report <file>', 'write everything there is to say as JSON')
  .action(seed)

async function seed(folder: string, options: Options): Promise<void> {
  const course = await readCourse(folder, options.course ? { slug: options.course } : {})
  const { openPayload } = await import('../src/payload')
  const payload = await openPayload()
  const bar = new SingleBar({
    format: '  {bar} {value}/{total} documents',
    clearOnComplete: true,
    noTTYOutput: false,
  })
  let started = false
  const report = await importCourse(payload, course, {
    ...options,
    progress: (done, total) => {
      if (!started) bar.start(total, 0)
      started = true
      bar.update(done)
    },
  })
  bar.stop()
  if (options.report) await writeFile(options.report, `${JSON.stringify(report, null, 2)}\n`)
  console.log(linesOf(report).join('\n'))
  await payload.destroy()
}

try {
  await program.parseAsync()
  process.exit(0)
} catch (error) {
  const known =
    error instanceof ImportError || (error instanceof Error && error.name === 'EnvError')
  console.error(known ? error.message : error)
  process.exit(1)
}
