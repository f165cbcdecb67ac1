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
 * Reads a folder in either dialect.
 *
 * @param folder path of a Jekyll site, or of a folder with loose pages
 * @param options.slug names the course; the folder's name when absent
 * @throws ImportError where nothing may be imported: the message says where and what to do
 */
export async function readCourse(
  folder: string,
  options: { slug?: string } & Progress = {},
): Promise<ImportCourse & { diagnostics: Diagnostic[] }> {
  const files = await readFiles(folder)
  const site = readSite(folder, files)
  return toCourse(site, options)
}

export { applyImport } from './apply'
export { importCourse, type ImportOptions } from './import'
export { planImport, type Plan } from './plan'
export { linesOf, type Report } from './report'
