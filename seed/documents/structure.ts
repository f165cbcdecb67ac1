/** Which module a page belongs to, its number, its place and what it stands below. */
import { dateOf, tagsOf } from '../read/post'
import { slugOf, type Page } from '../read/site'
import { parseShallowHtml } from '../render/html'
import { wordsIn } from '../transforms/dom'

export interface Place {
  page: Page
  slug: string
  number: string | null
  title: string
  /** The number in its title, where the name of its file has another one. */
  numbered?: string
  /** The page that it stands below. */
  parent?: Page
}

export interface ModulePages {
  name: string
  /** The first page, which is the module's introduction; absent where it has none. */
  first?: Page
  sections: Place[]
}

/** Pages by module, in reading order. */
export function modulesOf(pages: readonly Page[]): ModulePages[] {
  const names = [...new Set(pages.map(({ module, dialect }) => `${module}\n${dialect}`))]
  return names.map((name) => {
    const [module = '', dialect] = name.split('\n')
    const own = pages.filter((page) => page.module === module && page.dialect === dialect)
    return dialect === 'toolkit' ? toolkitModule(module, own) : siteModule(module, own)
  })
}

export const titleOf = (page: Page) => {
  const { title } = page.data
  return typeof title === 'string' || typeof title === 'number'
    ? textOf(String(title)) || fromName(page)
    : fromName(page)
}

const fromName = (page: Page) =>
  slugOf(page.path)
    .split('-')
    .map((word) => (word[0]?.toUpperCase() ?? '') + word.slice(1))
    .join(' ')

/** As the old site's layouts show it: as HTML, or as it stands where that nests too deep. */
function textOf(title: string): string {
  const tree = parseShallowHtml(title)
  return tree ? wordsIn(tree.children) : title
}

/** In the order of their dates; a page tagged `sectionHead` is a head, those after it stand below it. */
function toolkitModule(name: string, pages: Page[]): ModulePages {
  const [first, ...rest] = [...pages].sort(byDate)
  let head: Page | undefined
  const sections = rest.map((page): Place => {
    const isHead = tagsOf(page.data).includes('sectionHead')
    if (isHead) head = page
    const parent = isHead ? undefined : head
    const place = { page, slug: slugOf(page.path), number: null, title: titleOf(page) }
    return parent ? { ...place, parent } : place
  })
  return { name, ...(first && { first }), sections }
}

const FILE_NUMBER = /^section-(\d+)(?:-(\d+))?/
/** A number that is written as that of a section: “1. ” or “1.2 ”. */
const SECTION_NUMBER = /^(?:(\d+(?:\.\d+)+)\.?|(\d+)\.)\s+(.+)$/
const ANY_NUMBER = /^(\d+)\s+(.+)$/

function siteModule(name: string, pages: Page[]): ModulePages {
  const isFirst = (page: Page) =>
    slugOf(page.path) === 'index' || page.data.subsection === 'overview'
  const first = pages.find(isFirst)
  const rest = pages.filter((page) => page !== first).sort(byNumber)
  const heads = new Map<string, Page>()
  const sections = rest.map((page): Place => {
    const [chapter, sub] = numbersOf(page)
    if (chapter !== undefined && sub === 0 && !heads.has(String(chapter)))
      heads.set(String(chapter), page)
    const parent = chapter !== undefined && sub > 0 ? heads.get(String(chapter)) : undefined
    const { typed, title } = numberedTitle(page)
    const number = typed === undefined ? null : numberOf(chapter, sub, typed)
    return {
      page,
      slug: slugOf(page.path),
      number,
      title,
      ...(number !== typed && { numbered: typed }),
      ...(parent && { parent }),
    }
  })
  return { name, ...(first && { first }), sections }
}

/** The number in the file name is right where the one in the title is not. */
function numberOf(chapter: number | undefined, sub: number, typed: string): string {
  if (chapter === undefined || typed === `${chapter}.${sub}`) return typed
  return sub > 0 ? `${chapter}.${sub}` : String(chapter)
}

interface NumberedTitle {
  /** The number of the section, as its title has it. */
  typed?: string
  /** The words behind it. */
  title: string
}

/** A title with its number apart; “5 Ways to Listen” has none, but in the file of section 5. */
function numberedTitle(page: Page): NumberedTitle {
  const whole = titleOf(page)
  const [, long, short, title = ''] = SECTION_NUMBER.exec(whole) ?? []
  const typed = long ?? short
  if (typed !== undefined) return { typed, title }
  const [, bare, words = ''] = ANY_NUMBER.exec(whole) ?? []
  const [chapter, sub] = fileNumbers(page) ?? []
  const isSection = bare !== undefined && Number(bare) === chapter && sub === 0
  return isSection ? { typed: bare, title: words } : { title: whole }
}

function fileNumbers(page: Page): [number, number] | undefined {
  const match = FILE_NUMBER.exec(slugOf(page.path)) ?? FILE_NUMBER.exec(slugOf(page.url))
  return match ? [Number(match[1]), Number(match[2] ?? 0)] : undefined
}

function numbersOf(page: Page): [number | undefined, number] {
  const named = fileNumbers(page)
  if (named) return named
  const titled = numberedTitle(page).typed?.split('.').map(Number)
  return [titled?.[0], titled?.[1] ?? 0]
}

function byNumber(a: Page, b: Page): number {
  const [[chapterA = Infinity, subA], [chapterB = Infinity, subB]] = [numbersOf(a), numbersOf(b)]
  if (chapterA !== chapterB) return chapterA - chapterB
  return subA - subB || byDate(a, b)
}

/** As Jekyll orders posts: by date, then by path. Pages have no date there. */
function byDate(a: Page, b: Page): number {
  const [dateA, dateB] = [timeOf(a), timeOf(b)]
  if (dateA !== dateB) return dateA - dateB
  return a.path < b.path ? -1 : 1
}

const timeOf = ({ path, data, dialect }: Page): number =>
  (dialect === 'site' ? undefined : dateOf(path, data)?.getTime()) ?? Infinity
