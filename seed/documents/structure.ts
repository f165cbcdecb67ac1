/** Which module a page belongs to, its number, its place and what it stands below. */
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

/** Posts in the order of their dates; a page tagged `sectionHead` is a head, those after it stand below it. */
function toolkitModule(name: string, pages: Page[]): ModulePages {
  const [first, ...rest] = [...pages].sort((a, b) => (a.path < b.path ? -1 : 1))
  let head: Page | undefined
  const sections = rest.map((page): Place => {
    const isHead = tagsOf(page).includes('sectionHead')
    if (isHead) head = page
    const parent = isHead ? undefined : head
    const place = { page, slug: slugOf(page.path), number: null, title: titleOf(page) }
    return parent ? { ...place, parent } : place
  })
  return { name, ...(first && { first }), sections }
}

function tagsOf(page: Page): string[] {
  const { tags } = page.data
  if (Array.isArray(tags)) return tags.map(String)
  return typeof tags === 'string' ? tags.split(/\s+/) : []
}

const FILE_NUMBER = /^section-(\d+)(?:-(\d+))?/
const TITLE_NUMBER = /^(\d+(?:\.\d+)*)\.?\s+(.*)$/

function siteModule(name: string, pages: Page[]): ModulePages {
  const isFirst = (page: Page) =>
    page.path.endsWith('index.md') || page.data.subsection === 'overview'
  const first = pages.find(isFirst)
  const rest = pages.filter((page) => page !== first).sort(byNumber)
  const heads = new Map<string, Page>()
  const sections = rest.map((page): Place => {
    const [chapter, sub] = numbersOf(page)
    if (chapter !== undefined && sub === 0 && !heads.has(String(chapter)))
      heads.set(String(chapter), page)
    const parent = chapter !== undefined && sub > 0 ? heads.get(String(chapter)) : undefined
    const [, typed, title = titleOf(page)] = TITLE_NUMBER.exec(titleOf(page)) ?? []
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

function numbersOf(page: Page): [number | undefined, number] {
  const match = FILE_NUMBER.exec(slugOf(page.path)) ?? FILE_NUMBER.exec(slugOf(page.url))
  if (match) return [Number(match[1]), Number(match[2] ?? 0)]
  const titled = TITLE_NUMBER.exec(titleOf(page))?.[1]?.split('.').map(Number)
  return [titled?.[0], titled?.[1] ?? 0]
}

function byNumber(a: Page, b: Page): number {
  const [[chapterA = Infinity, subA], [chapterB = Infinity, subB]] = [numbersOf(a), numbersOf(b)]
  if (chapterA !== chapterB) return chapterA - chapterB
  return subA - subB || (a.path < b.path ? -1 : 1)
}
