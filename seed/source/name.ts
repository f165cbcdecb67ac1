/** What a course is called after the file, folder or repository that it came in. */
import type { Dirent } from 'node:fs'

/** What GitHub adds to the name of a repository in its archives: the branch or the commit. */
const ARCHIVED = /(?<=.)-(?:main|master|gh-pages|[0-9a-f]{40})$/
const ENDING = /\.(?:zip|git|md|markdown|html?|txt)$/i

/** @param given a path or an address; `git@host:name` names its repository after a colon */
export function nameOf(given: string): string {
  const plain = /^[a-z]+:\/\//i.test(given) ? decoded(given) : given
  const last = plain.split(/[/\\]|^[^/\\]*@[^/\\]*:/).findLast((part) => part !== '') ?? ''
  return last.replace(ENDING, '').replace(ARCHIVED, '')
}

/** Never throws, unlike `decodeURIComponent`. */
const decoded = (address: string) =>
  address.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString(),
  )

/** Folders that are a part of a course and not the course. */
const PARTS = /^(?:modules|courses|_posts)$/
/** What a Mac adds to the zip files that it makes. */
const LITTER = /^(?:__MACOSX|\.DS_Store)$/

/** The one folder that everything in a zip file lies in; empty where there is none. */
export function courseFolder(entries: Dirent[]): string {
  const [first, ...others] = entries.filter(({ name }) => !LITTER.test(name))
  return first?.isDirectory() && others.length === 0 && !PARTS.test(first.name) ? first.name : ''
}
