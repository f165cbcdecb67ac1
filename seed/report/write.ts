import { writeFile } from 'node:fs/promises'
import type { ReportFile } from './schema'

/** A report that could not be kept; what it is about is done nevertheless. */
export class ReportFailure extends Error {
  override name = 'ReportFailure'
}

/**
 * Writes a report as a page for people where the name of the file ends in `.html`, else as JSON, which
 * docs/report.schema.json describes.
 *
 * @throws ReportFailure where the system does not let the file be written
 */
export async function writeReport(file: string, report: ReportFile): Promise<void> {
  const text = /\.html?$/i.test(file)
    ? (await import('./html')).htmlOf(report)
    : `${JSON.stringify(report, null, 2)}\n`
  try {
    await writeFile(file, text)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new ReportFailure(
      `The report cannot be written to ${file} (${code}). Name another file with --report; what it is about is done.`,
      { cause: error },
    )
  }
}
