import { REFERABLE, type Referable } from './stored'

/** How public ids begin, by what they name. */
export const UID_PREFIXES: Record<Referable, string> = {
  courses: 'crs',
  modules: 'mod',
  sections: 'sec',
  callouts: 'cal',
  videos: 'vid',
  footnotes: 'fn',
  worksheets: 'wks',
  media: 'med',
}

/** The collection that a public id tells; undefined of what is none of ours. */
export const collectionNamed = (uid: string): Referable | undefined =>
  REFERABLE.find((collection) => uid.startsWith(`${UID_PREFIXES[collection]}_`))
