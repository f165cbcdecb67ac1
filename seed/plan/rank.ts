import type { Referable } from '../../src/model'

/** What others point at comes first. */
export const RANK: Record<Referable, number> = {
  media: 0,
  courses: 1,
  modules: 2,
  footnotes: 3,
  videos: 4,
  worksheets: 5,
  callouts: 6,
  sections: 7,
}
