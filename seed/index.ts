/**
 * The importer: from a folder of Markdown to documents of the CMS. One direction; every stage is a pure
 * function but the first, which reads the disk, and the last, which writes the database.
 *
 *     files → site → Liquid → kramdown → tree → transforms → documents → plan → apply
 */
import { toCourse, type ImportCourse, type Progress } from './documents'
import { readFiles } from './read/files'
import { readSite } from './read/site'
import type { Diagnostic } from './rules'

export type { ImportCourse, ImportDocument } from './documents'
export { ImportError, RULES, type Diagnostic, type RuleId, type Severity } from './rules'

/**
 * Reads a course in either dialect.
 *
 * @param source path of a Jekyll site, of a folder with loose pages, or of one page
 * @param options.slug names the course; the name of folder or page when absent
 * @throws ImportError where nothing may be imported: the message says where and what to do
 */
export async function readCourse(
  source: string,
  options: { slug?: string } & Progress = {},
): Promise<ImportCourse & { diagnostics: Diagnostic[] }> {
  const files = await readFiles(source)
  const site = readSite(source, files)
  return toCourse(site, options)
}

export { dryRunAnew, importCourse, type ImportOptions } from './import'
export { ON_CONFLICT, planImport, type OnConflict, type Plan } from './plan'
export { linesOf, type Report } from './report'
