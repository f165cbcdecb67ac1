/** From files to a site: its settings, its includes, and its pages with their addresses. */
import path from 'node:path'
import { ImportError, diagnostic, type Diagnostic } from '../rules'
import type { Source } from '../source'
import type { SourceFile } from './files'
import { parseYaml, splitFrontMatter, type Data } from './frontMatter'

/** `posts` are pages of the old site that stand in `_posts` of the whole site rather than of a module. */
export type Dialect = 'toolkit' | 'site' | 'posts'

export interface Page {
  path: string
  dialect: Dialect
  /** Folder of its module. */
  module: string
  data: Data
  body: string
  firstLine: number
  /** Path under which Jekyll publishes it. */
  url: string
  digest: string
  /** Markdown is converted, HTML is taken as it is. */
  markdown: boolean
}

export interface Site {
  name: string
  config: Data
  data: Record<string, Data>
  /** Texts of `_includes` by their path in it. */
  includes: Map<string, string>
  pages: Page[]
  files: Map<string, SourceFile>
  diagnostics: Diagnostic[]
}

const PAGE = /\.(md|markdown|html?|txt)$/i
const MODULE_PAGE = /^(?:modules|courses)\/([^/]+)\/(?:_posts\/)?([^/]+)$/
const POST_NAME = /^\d{4}-\d{1,2}-\d{1,2}-(.+)$/

export interface SiteOptions {
  /** Whether posts outside any module are imported too, as modules of their own. */
  posts?: boolean
}

/** @throws ImportError where there is no page of a course */
export function readSite(
  { given, name }: Source,
  files: SourceFile[],
  { posts = false }: SiteOptions = {},
): Site {
  const site: Site = {
    name,
    config: yamlAt('_config.yml', files) ?? {},
    data: dataFiles(files),
    includes: includes(files),
    pages: [],
    files: new Map(files.map((file) => [file.path, file])),
    diagnostics: [],
  }
  const hasModules = files.some(({ path: at }) => /^(modules|courses)\//.test(at))
  for (const file of files) {
    if (file.text === undefined || !PAGE.test(file.path)) continue
    const page =
      (hasModules ? modulePage(file) : loosePage(file, site.name)) ??
      (posts ? postPage(file) : null)
    if (page) site.pages.push(page)
    else if (isOtherPage(file)) site.diagnostics.push(notImported(file))
  }
  if (site.pages.length === 0) {
    throw new ImportError('no-course', given, 'There is no page of a course here.')
  }
  return site
}

function yamlAt(at: string, files: SourceFile[]): Data | undefined {
  const file = files.find((candidate) => candidate.path === at)
  return file?.text === undefined ? undefined : parseYaml(file.text, at, 'bad-config')
}

function dataFiles(files: SourceFile[]): Record<string, Data> {
  const found = files.filter((file) => /^_data\/[^/]+\.ya?ml$/.test(file.path))
  return Object.fromEntries(
    found.map((file) => [
      path.basename(file.path).replace(/\.ya?ml$/, ''),
      parseYaml(file.text ?? '', file.path, 'bad-config'),
    ]),
  )
}

function includes(files: SourceFile[]): Map<string, string> {
  const found = files.filter(
    (file) => file.path.startsWith('_includes/') && file.text !== undefined,
  )
  return new Map(found.map((file) => [file.path.slice('_includes/'.length), file.text ?? '']))
}

function modulePage(file: SourceFile): Page | null {
  const match = MODULE_PAGE.exec(file.path)
  const split = match && splitFrontMatter(file.text ?? '', file.path)
  if (!match || !split) return null
  const [, module = '', name = ''] = match
  const isPost = file.path.includes('/_posts/')
  if (isPost && !POST_NAME.test(name)) return null
  return page(file, split, module, isPost ? 'toolkit' : 'site')
}

/** A page outside any module folder says by its front matter which module it belongs to. */
function loosePage(file: SourceFile, folder: string): Page | null {
  const split = /^_(?!posts)|\//.test(file.path)
    ? null
    : splitFrontMatter(file.text ?? '', file.path)
  if (!split) return null
  const named = split.data.module_name
  return typeof named === 'string'
    ? page(file, split, named, 'site')
    : page(file, split, folder, 'toolkit')
}

/** A module of its own, since the site has another, newer one of that name. */
function postPage(file: SourceFile): Page | null {
  const name = /^_posts\/([^/]+)$/.exec(file.path)?.[1] ?? ''
  const split = POST_NAME.test(name) ? splitFrontMatter(file.text ?? '', file.path) : null
  if (!split) return null
  const named = split.data.module_name
  return page(file, split, typeof named === 'string' ? `${named}-posts` : 'posts', 'posts')
}

function page(
  file: SourceFile,
  { data, body, firstLine }: { data: Data; body: string; firstLine: number },
  module: string,
  dialect: Dialect,
): Page {
  return {
    path: file.path,
    dialect,
    module,
    data,
    body,
    firstLine,
    url: addressOf(file.path, data, module, dialect),
    digest: file.digest,
    markdown: !/\.html?$/i.test(file.path),
  }
}

function addressOf(at: string, data: Data, module: string, dialect: Dialect): string {
  if (typeof data.permalink === 'string') return data.permalink
  if (dialect === 'toolkit') return `/modules/${module}/${slugOf(at)}/`
  return `/${at.replace(PAGE, '.html').replace(/(^|\/)index\.html$/, '$1')}`
}

/** The name of a page without its date and ending. */
export function slugOf(at: string): string {
  const name = path.posix.basename(at).replace(PAGE, '')
  return POST_NAME.exec(name)?.[1] ?? name
}

const isOtherPage = (file: SourceFile) =>
  !/^_(includes|layouts|data)\//.test(file.path) &&
  splitFrontMatter(file.text ?? '', file.path) !== null

const notImported = (file: SourceFile) =>
  diagnostic('not-imported', file.path, 'This page belongs to no module and was left out.')
