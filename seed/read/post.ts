/** What Jekyll knows of a post by its name, its folders and its front matter. */
import path from 'node:path'
import { postName, type Post } from './address'
import type { Data } from './frontMatter'

/**
 * @param data front matter, the site's defaults among it
 * @returns undefined where the file has no name of a post
 */
export function postOf(file: string, data: Data): Post | undefined {
  const date = dateOf(file, data)
  const slug = postName(file)?.slug
  if (!date || slug === undefined) return undefined
  const named = slug.replace(/\.+$/, '')
  const title = isText(data.title) ? String(data.title) : titleOf(named)
  return {
    date,
    slug: isText(data.slug) ? String(data.slug) : named,
    title,
    categories: categoriesOf(file, data),
    tags: tagsOf(data),
  }
}

/** The date that the front matter gives, else that of the file's name. */
export function dateOf(file: string, data: Data): Date | undefined {
  const name = postName(file)
  const named = name && new Date(`${name.year}-${name.month}-${name.day}T00:00:00Z`)
  return dateIn(data.date) ?? named
}

/** Jekyll takes `tag` as one, and splits `tags`. */
export const tagsOf = ({ tag, tags }: Data): string[] =>
  (tag ?? false) === false ? wordsIn(tags) : wordsIn(tag, false)

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
  const [, year, month = '', day = '', time, zone = 'Z'] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text,
    ) ?? []
  if (year === undefined) return undefined
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${on}T${time ?? '00:00'}${zone}`)
  return Number.isNaN(date.getTime()) ? undefined : date
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
