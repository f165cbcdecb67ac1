/** The address under which Jekyll publishes a page, by the permalink of the page or of the site. */
import path from 'node:path'
import type { Data } from './frontMatter'

export interface PostName {
  year: string
  month: string
  day: string
  slug: string
}

const POST_NAME = /^(\d{2,4})-(\d{1,2})-(\d{1,2})-(.+)\.[^.]+$/

/** What the file name of a post says; undefined where it is no name of a post. */
export function postName(file: string): PostName | undefined {
  const match = POST_NAME.exec(path.posix.basename(file))
  if (!match) return undefined
  const [, year = '', month = '', day = '', slug = ''] = match
  const full = year.length === 2 ? `20${year}` : year
  const name = { year: full, month: month.padStart(2, '0'), day: day.padStart(2, '0'), slug }
  const isDate = !Number.isNaN(Date.parse(`${name.year}-${name.month}-${name.day}`))
  return isDate ? name : undefined
}

const STYLES: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
}

export interface Post {
  date: Date
  slug: string
  title: string
  categories: readonly string[]
  tags: readonly string[]
}

/** @param data the page's front matter, the site's defaults among it */
export function postAddress(post: Post, data: Data, config: Data): string {
  const style = typeof config.permalink === 'string' ? config.permalink : 'date'
  const template = typeof data.permalink === 'string' ? data.permalink : (STYLES[style] ?? style)
  return clean(
    template.replace(/:([a-z_]+)/g, (all: string, name: string) => {
      const key = [name, name.replace(/_$/, '')].find((candidate) =>
        Object.hasOwn(PARTS, candidate),
      )
      if (key === undefined) return all
      return escapePath(PARTS[key]?.(post) ?? '') + name.slice(key.length)
    }),
  )
}

/** @param ending what the page is published with, with its dot */
export function pageAddress(file: string, data: Data, config: Data, ending: string): string {
  const folder = path.posix.dirname(`/${file}`)
  const name = path.posix
    .basename(file)
    .replace(/\.[^.]+$/, '')
    .replace(/\.+$/, '')
  const own = typeof data.permalink === 'string' ? data.permalink : undefined
  const template = own ?? pageTemplate(name, config.permalink, ending)
  return clean(
    template
      .replaceAll(':path', escapePath(folder))
      .replaceAll(':basename', escapePath(name))
      .replaceAll(':output_ext', ending),
  )
}

function pageTemplate(name: string, style: unknown, ending: string): string {
  if (!/^\.(html|xhtml|htm)$/.test(ending)) return '/:path/:basename:output_ext'
  if (name === 'index') return '/:path/'
  const permalink = typeof style === 'string' ? style : 'date'
  const suffixed = /^(date|ordinal|none)$/.test(permalink) || permalink.endsWith(':output_ext')
  if (suffixed) return '/:path/:basename:output_ext'
  return permalink === 'pretty' || permalink.endsWith('/')
    ? '/:path/:basename/'
    : '/:path/:basename'
}

const DAY = 86_400_000
const two = (number: number) => String(number).padStart(2, '0')
const named = (date: Date, options: Intl.DateTimeFormatOptions) =>
  date.toLocaleDateString('en', { ...options, timeZone: 'UTC' })
const yearDay = (date: Date) =>
  Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY) + 1
/** The Thursday of a date's week decides which year the week belongs to. */
const thursday = (date: Date) => new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY)

const PARTS: Record<string, (post: Post) => string> = {
  categories: ({ categories }) =>
    [...new Set(categories.map((category) => category.toLowerCase()))].join('/'),
  slugified_categories: ({ categories }) =>
    [...new Set(categories.map((name) => slug(name)))].join('/'),
  collection: () => 'posts',
  output_ext: () => '.html',
  title: (post) => slug(post.slug, PRETTY, true),
  slug: (post) => slug(post.slug),
  name: (post) => slug(post.slug),
  year: ({ date }) => String(date.getUTCFullYear()),
  short_year: ({ date }) => two(date.getUTCFullYear() % 100),
  month: ({ date }) => two(date.getUTCMonth() + 1),
  i_month: ({ date }) => String(date.getUTCMonth() + 1),
  short_month: ({ date }) => named(date, { month: 'short' }),
  long_month: ({ date }) => named(date, { month: 'long' }),
  day: ({ date }) => two(date.getUTCDate()),
  i_day: ({ date }) => String(date.getUTCDate()),
  y_day: ({ date }) => String(yearDay(date)).padStart(3, '0'),
  hour: ({ date }) => two(date.getUTCHours()),
  minute: ({ date }) => two(date.getUTCMinutes()),
  second: ({ date }) => two(date.getUTCSeconds()),
  short_day: ({ date }) => named(date, { weekday: 'short' }),
  long_day: ({ date }) => named(date, { weekday: 'long' }),
  w_day: ({ date }) => String(date.getUTCDay() || 7),
  w_year: ({ date }) => String(thursday(date).getUTCFullYear()),
  week: ({ date }) => two(Math.ceil(yearDay(thursday(date)) / 7)),
}

/** Characters that a slug does not keep. */
const DEFAULT = /[^\p{M}\p{L}\p{Nd}]+/gu
const PRETTY = /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu

const SLUGS: Record<string, RegExp> = {
  raw: /\s+/g,
  default: DEFAULT,
  pretty: PRETTY,
  ascii: /[^A-Za-z0-9]+/g,
  latin: DEFAULT,
}

function slug(text: string, dropped = DEFAULT, cased = false): string {
  const made = text.replace(dropped, '-').replace(/^-|-$/g, '')
  return cased ? made : made.toLowerCase()
}

/** A text as Jekyll makes a part of an address of it, in one of its modes. */
export function slugified(text: string, mode = 'default'): string {
  const dropped = SLUGS[mode]
  if (!dropped) return text.toLowerCase()
  const plain = mode === 'latin' ? text.normalize('NFD').replace(/\p{M}/gu, '') : text
  return slug(plain, dropped)
}

/** Escapes what may not stand in a path; what is escaped already is left alone. */
export const escapePath = (text: string): string =>
  /^[a-zA-Z0-9./-]*$/.test(text) ? text : encodeURI(text).replace('#', '%23')

const clean = (address: string): string =>
  `/${address}`
    .replaceAll('..', '/')
    .replaceAll('./', '')
    .replace(/\/{2,}/g, '/')
