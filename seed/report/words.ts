/** What the report counts, in words of those who write pages. */
import type { Referable } from '../../src/model'

const NAMES: Record<Referable, { one: string; more: string }> = {
  courses: { one: 'course', more: 'courses' },
  modules: { one: 'module', more: 'modules' },
  sections: { one: 'section', more: 'sections' },
  callouts: { one: 'callout', more: 'callouts' },
  videos: { one: 'video', more: 'videos' },
  footnotes: { one: 'footnote', more: 'footnotes' },
  worksheets: { one: 'worksheet', more: 'worksheets' },
  media: { one: 'image or file', more: 'images and files' },
}

/** What one document of a collection is. */
export const nameOfOne = (collection: Referable): string => NAMES[collection].one

/** What a collection holds. */
export const nameOfAll = (collection: Referable): string => NAMES[collection].more

/** Some documents of a collection; a single one is not counted. */
export const counted = (count: number, collection: Referable): string =>
  count === 1 ? nameOfOne(collection) : `${inWords(count)} ${nameOfAll(collection)}`

export const inWords = (count: number): string => count.toLocaleString('en')

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
