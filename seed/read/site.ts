/** From files to a site: its settings, its includes, and its pages with their addresses. */
import path from 'node:path'
import { ImportError, diagnostic, refuseFatal, type Diagnostic } from '../rules'
import type { Source } from '../source'
import { attempt, type Say } from './attempt'
import { pageAddress, postAddress, postName, type Post } from './address'
import { dataOf } from './data'
import { defaultsFor } from './defaults'
import type { SourceFile } from './files'
import { asData, parseYaml, splitFrontMatter, type Data, type Split } from './frontMatter'
import { excludedBy, hiddenBy } from './hidden'
import { postOf } from './post'

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
  /** What makes it a post; absent for a page. */
  post?: Post
}

export interface Site {
  name: string
  config: Data
  /** What the settings say of the Markdown converter. */
  kramdown: Data
  data: Data
  /** Title, description, modules, licence and language, from `_data/course.yml` or else the settings. */
  course: Data
  /** Texts of `_includes` by their path in it. */
  includes: Map<string, string>
  pages: Page[]
  /** Pages outside the course, which its own may link to. */
  others: Page[]
  files: Map<string, SourceFile>
  diagnostics: Diagnostic[]
}

const PAGE = /\.(md|markdown|mkdn?|mkdown|html?|xhtml|txt)$/i
const HTML = /\.(html?|xhtml)$/i
const MODULE_PAGE = /^(?:modules|courses)\/([^/]+)\/(?:_posts\/)?[^/]+$/
/** Folders that Jekyll makes no pages of. */
const NO_PAGES = /(^|\/)_(?!posts\/|drafts\/)[^/]*\//

export interface SiteOptions {
  /** Whether posts outside any module are imported too, as modules of their own. */
  posts?: boolean
  /**
   * When the old site is taken to be built: it shows no post of a later date.
   * @default the present
   */
  now?: Date
}

/**
 * @param options.refused why other files of the course cannot be read
 * @throws ImportError with every file that cannot be read, or where there is no page of a course
 */
export function readSite(
  { given, name }: Source,
  files: SourceFile[],
  {
    posts = false,
    now = new Date(),
    refused = [],
  }: SiteOptions & { refused?: readonly Diagnostic[] } = {},
): Site {
  const diagnostics = [...refused]
  const say: Say = (found) => diagnostics.push(found)
  const config = settings(files, say)
  const data = dataOf(files, say)
  const site: Site = {
    name,
    config,
    kramdown: asData(config.kramdown),
    data,
    course: { ...config, ...asData(data.course) },
    includes: includes(files),
    pages: [],
    others: [],
    files: new Map(files.map((file) => [file.path, file])),
    diagnostics,
  }
  const hasModules = files.some(({ path: at }) => /^(modules|courses)\//.test(at))
  const placeOf = (file: SourceFile, split: Split): PagePlace | null =>
    (hasModules ? modulePlace(file) : loosePlace(file, split, name)) ??
    (posts ? postPlace(file, split) : null)
  for (const file of files) addPage(site, file, placeOf, now)
  refuseFatal(diagnostics)
  if (site.pages.length === 0) {
    throw new ImportError('no-course', given, 'There is no page of a course here.')
  }
  return site
}

function settings(files: SourceFile[], say: Say): Data {
  const file = files.find(({ path: at }) => /^_config\.ya?ml$/.test(at))
  const { text } = file ?? {}
  if (!file || text === undefined) return {}
  return attempt(() => parseYaml(text, file.path, 'bad-config'), say) ?? {}
}

function includes(files: SourceFile[]): Map<string, string> {
  const found = files.filter(
    (file) => file.path.startsWith('_includes/') && file.text !== undefined,
  )
  return new Map(found.map((file) => [file.path.slice('_includes/'.length), file.text ?? '']))
}

type PlaceOf = (file: SourceFile, split: Split) => PagePlace | null

function addPage(site: Site, file: SourceFile, placeOf: PlaceOf, now: Date): void {
  const { text } = file
  const say: Say = (found) => site.diagnostics.push(found)
  if (text === undefined || !PAGE.test(file.path) || NO_PAGES.test(file.path)) return
  const excluded = excludedBy(file.path, site.config)
  if (excluded !== undefined) {
    const why = `_config.yml excludes "${excluded}"`
    if (text.startsWith('---') || isPost(file)) say(hidden(file, why))
    return
  }
  const split = attempt(() => splitOf(file, text), say)
  if (split === null && MODULE_PAGE.test(file.path)) say(withoutFrontMatter(file))
  if (!split) return
  const place = placeOf(file, split)
  const why = whyHidden(site.config, file, split, now)
  if (why !== undefined) say(hidden(file, why))
  else if (place) site.pages.push(pageOf(site.config, file, split, place))
  else {
    say(notImported(file))
    site.others.push(pageOf(site.config, file, split, { module: '', dialect: 'site' }))
  }
}

/** Jekyll reads a post without front matter as well: all of it is text. */
function splitOf(file: SourceFile, text: string): Split | null {
  const split = splitFrontMatter(text, file.path)
  if (split || !isPost(file)) return split
  return { data: {}, body: text, firstLine: 1 }
}

const isPost = ({ path: at }: SourceFile) => /(^|\/)_posts\//.test(at) && postName(at) !== undefined

interface PagePlace {
  module: string
  dialect: Dialect
}

function modulePlace(file: SourceFile): PagePlace | null {
  const [, module] = MODULE_PAGE.exec(file.path) ?? []
  if (module === undefined) return null
  if (!file.path.includes('/_posts/')) return { module, dialect: 'site' }
  return isPost(file) ? { module, dialect: 'toolkit' } : null
}

/** A page outside any module folder says by its front matter which module it belongs to. */
function loosePlace(file: SourceFile, { data }: Split, folder: string): PagePlace | null {
  if (/^_(?!posts)|\//.test(file.path)) return null
  return typeof data.module_name === 'string'
    ? { module: data.module_name, dialect: 'site' }
    : { module: folder, dialect: 'toolkit' }
}

/** A module of its own, since the site has another, newer one of that name. */
function postPlace(file: SourceFile, { data }: Split): PagePlace | null {
  if (!file.path.startsWith('_posts/') || !isPost(file)) return null
  const { module_name: named } = data
  return { module: typeof named === 'string' ? `${named}-posts` : 'posts', dialect: 'posts' }
}

function pageOf(config: Data, file: SourceFile, split: Split, place: PagePlace): Page {
  const type = isPost(file) ? 'posts' : 'pages'
  const own = { ...defaultsFor(config, file.path, type), ...split.data }
  const post = isPost(file) ? postOf(file.path, own) : undefined
  const data = post ? { ...own, title: post.title } : own
  return {
    path: file.path,
    ...place,
    data,
    body: split.body,
    firstLine: split.firstLine,
    url: post ? postAddress(post, data, config) : addressOf(file.path, data, config, place),
    digest: file.digest,
    markdown: !HTML.test(file.path),
    ...(post && { post }),
  }
}

/** A page of the toolkit that lies alone has lost the name that says where it was published. */
function addressOf(at: string, data: Data, config: Data, { module, dialect }: PagePlace): string {
  const isLost = dialect === 'toolkit' && typeof data.permalink !== 'string'
  if (isLost) return `/modules/${module}/${slugOf(at)}/`
  return pageAddress(at, data, config, HTML.exec(at)?.[0].toLowerCase() ?? '.html')
}

/** The name of a page without its date and ending. */
export function slugOf(at: string): string {
  return path.posix
    .basename(at)
    .replace(PAGE, '')
    .replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, '')
}

/** The site's defaults can hide a post, though no page. */
function whyHidden(config: Data, file: SourceFile, { data }: Split, now: Date): string | undefined {
  const post = isPost(file)
  const own = post ? { ...defaultsFor(config, file.path, 'posts'), ...data } : data
  return hiddenBy(file.path, own, { config, post, now })
}

const hidden = (file: SourceFile, why: string) =>
  diagnostic('unpublished', file.path, `${why}; it was left out, as on the old site.`)

const withoutFrontMatter = (file: SourceFile) =>
  diagnostic('no-front-matter', file.path, 'This page does not begin with ---; it was left out.')

const notImported = (file: SourceFile) =>
  diagnostic('not-imported', file.path, 'This page belongs to no module and was left out.')
