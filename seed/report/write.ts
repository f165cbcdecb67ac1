import { writeFile } from 'node:fs/promises'
import type { ReportFile } from './schema'

/**
 * Writes a report as a page for people where the name of the file ends in `.html`, else as JSON, which
 * docs/report.schema.json describes.
 */
export async function writeReport(file: string, report: ReportFile): Promise<void> {
  const text = /\.html?$/i.test(file)
    ? (await import('./html')).htmlOf(report)
    : `${JSON.stringify(report, null, 2)}\n`
  await writeFile(file, text)
}
