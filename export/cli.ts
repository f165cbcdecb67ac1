/** `npm run export -- DIR`: writes a course back as Markdown. */
import { Command } from 'commander'
import { missingDatabase, openDatabase } from '../seed/database'
import { explain } from '../src/server/failure'
import { exportCourse, ExportError, type ExportReport } from './index'

const program = new Command('export')
  .description(
    'Writes what is published of a course to a folder, as Markdown that can be imported.',
  )
  .argument('<folder>', 'new or empty folder, or an earlier export of the course')
  .option('--course <slug>', 'the course; needed where there are several')
  .action(write)

async function write(folder: string, options: { course?: string }): Promise<void> {
  const missing = await missingDatabase()
  if (missing !== undefined) {
    throw new ExportError(
      `There is no database at ${missing}, so there is nothing to export. Set DATABASE_URI to that of the CMS.`,
    )
  }
  const payload = await openDatabase()
  try {
    console.log(linesOf(await exportCourse(payload, folder, options), folder).join('\n'))
  } finally {
    await payload.destroy()
  }
}

function linesOf({ course, files, lost, outside }: ExportReport, folder: string): string[] {
  return [
    `Course "${course}" is in ${folder}: ${files.pages} pages, ${files.assets} images and files.`,
    ...outside.map(
      ({ from, address }) => `  a link in "${from}" leads to another course: ${address}`,
    ),
    ...lost.map((line) => `  an import would not give this back: ${line}`),
  ]
}

try {
  await program.parseAsync()
  process.exit(0)
} catch (error) {
  console.error(error instanceof ExportError ? error.message : explain(error))
  process.exit(1)
}
