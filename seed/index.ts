/**
 * The importer: from a folder of Markdown to documents of the CMS. One direction; every stage is a pure
 * function but the first two, which fetch and read files, and the last, which writes the database.
 *
 *     source → files → site → Liquid → kramdown → tree → transforms → documents → plan → apply
 *
 * Beside it, account/ counts each page before the transforms and after, so that nothing is lost unseen.
 */
import { toCourse, type ConvertedCourse, type ReadOptions } from './documents'
import type { Memory } from './memory'
import { readFiles } from './read/files'
import { readSite, type SiteOptions } from './read/site'
import { localSource, type Source } from './source'

export type { Account, PageAccount } from './account'
export type { ConvertedCourse, ImportCourse, ImportDocument } from './documents'
export { ImportError, RULES, type Diagnostic, type RuleId, type Severity } from './rules'

/**
 * Reads a course in either dialect.
 *
 * @param source path of a Jekyll site, of a folder with loose pages, or of one page; or what `withSource` gives
 * @param options.slug names the course; the name of the source when absent
 * @param options.posts also reads posts outside any module, as modules of their own
 * @param memory may know what was read of the very same files before
 * @throws ImportError where nothing may be imported: the message says where and what to do
 */
export async function readCourse(
  source: string | Source,
  options: { slug?: string } & SiteOptions & ReadOptions = {},
  memory?: Memory,
): Promise<ConvertedCourse> {
  const where = typeof source === 'string' ? localSource(source) : source
  const { files, refused } = await readFiles(where.path)
  // Without a file that cannot be read, the others may be what was read before.
  const known =
    refused.length > 0 ? undefined : await memory?.recall({ source: where, files, options })
  return known ?? toCourse(readSite(where, files, { ...options, refused }), options)
}

export { dryRunAnew, importCourse, type ImportOptions } from './import'
export { ON_CONFLICT, planImport, type OnConflict, type Plan } from './plan'
export { linesOf, stoppedReport, type Report } from './report'
export { described, withSource, type Source } from './source'
