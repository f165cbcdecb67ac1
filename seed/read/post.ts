/** What Jekyll knows of a post by its name, its folders and its front matter. */
import path from 'node:path'
import { postName, type Post } from './address'
import type { Data } from './frontMatter'

/** @param data front matter, the site's defaults among it */
export function postOf(file: string, data: Data): Post {
  const { year = '', month = '', day = '', slug = '' } = postName(file) ?? {}
  const named = slug.replace(/\.+$/, '')
  const title = isText(data.title) ? String(data.title) : titleOf(named)
  return {
    date: dateIn(data.date) ?? new Date(`${year}-${month}-${day}T00:00:00Z`),
    slug: isText(data.slug) ? String(data.slug) : named,
    title,
    categories: categoriesOf(file, data),
    tags: wordsIn(data.tag ?? data.tags),
  }
}

const isText = (value: unknown): value is string | number =>
  (typeof value === 'string' && value !== '') || typeof value === 'number'

const titleOf = (slug: string) =>
  slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ')

/** A date without a zone is one of the zone in which the site is built: UTC. */
function dateIn(value: unknown): Date | undefined {
  const text = typeof value === 'string' ? value.trim() : ''
  const [, day, time, zone = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text,
    ) ?? []
  const date = day === undefined ? undefined : new Date(`${day}T${time ?? '00:00'}${zone}`)
  return date === undefined || Number.isNaN(date.getTime()) ? undefined : date
}

/** The folders above `_posts`, then what the front matter names. */
function categoriesOf(file: string, data: Data): string[] {
  const above = path.posix.dirname(file).replace(/(^|\/)_posts\b.*/, '')
  const folders = above.split('/').filter(Boolean)
  return [...new Set([...folders, ...wordsIn(data.categories), ...wordsIn(data.category, false)])]
}

function wordsIn(value: unknown, split = true): string[] {
  if (Array.isArray(value))
    return value
      .flat(Infinity)
      .filter((item) => item !== null)
      .map(String)
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'string') return []
  return split ? value.split(/\s+/).filter(Boolean) : [value]
}
