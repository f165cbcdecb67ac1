/** What the old site did not show, though its files are here; and why. */
import { dateOf } from './post'
import type { Data } from './frontMatter'

/** @returns undefined where `_config.yml` does not leave the file, or a folder above it, out */
export function excludedBy(file: string, config: Data): string | undefined {
  const included = patternsIn(config.include)
  const excluded = patternsIn(config.exclude).filter((pattern) => !included.includes(pattern))
  const entry = entriesOf(file).find(
    ({ at, name }) =>
      excluded.some((pattern) => names(pattern, at)) &&
      !included.some((pattern) => names(pattern, name)),
  )
  return entry && excluded.find((pattern) => names(pattern, entry.at))
}

const patternsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((pattern) => typeof pattern === 'string') : []

/** The file and the folders above it, the outermost first. */
function entriesOf(file: string): { at: string; name: string }[] {
  const parts = file.split('/')
  return parts.map((name, index) => ({ at: parts.slice(0, index + 1).join('/'), name }))
}

/** Jekyll takes a pattern for the beginning of a path as well; its `*` also stands for slashes. */
function names(pattern: string, at: string): boolean {
  const tidied = pattern.replace(/\/{2,}/g, '/').replace(/^\//, '')
  return at.startsWith(tidied) || tidied === `${at}/` || matches(tidied, at)
}

function matches(pattern: string, at: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`, 'su').test(at)
}

/**
 * Why the old site does not show a page, by its own front matter.
 *
 * @param post whether it is a post, which has a date
 */
export function hiddenBy(
  file: string,
  data: Data,
  { config, post, now }: { config: Data; post: boolean; now: Date },
): string | undefined {
  if (/(^|\/)_drafts\//.test(file)) return 'The page is a draft'
  const { published } = data
  if ((published === false || published === null) && config.unpublished !== true)
    return 'The page says published: false'
  const date = post && config.future !== true ? dateOf(file, data) : undefined
  return date && date > now
    ? `The date of the page, ${date.toISOString().slice(0, 10)}, is in the future`
    : undefined
}
