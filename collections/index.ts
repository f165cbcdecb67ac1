import type { CollectionConfig } from 'payload'
import { Callouts } from './Callouts'
import { Courses } from './Courses'
import { Footnotes } from './Footnotes'
import { Media } from './Media'
import { Modules } from './Modules'
import { Partners } from './Partners'
import { Sections } from './Sections'
import { ImportRuns, Published, Releases } from './System'
import { Users } from './Users'
import { Videos } from './Videos'
import { Worksheets } from './Worksheets'

/** Every collection of the plugin, in the order of the admin's menu. */
export const collections = {
  courses: Courses,
  modules: Modules,
  sections: Sections,
  callouts: Callouts,
  videos: Videos,
  footnotes: Footnotes,
  worksheets: Worksheets,
  media: Media,
  users: Users,
  partners: Partners,
  releases: Releases,
  published: Published,
  importRuns: ImportRuns,
} as const satisfies Record<string, CollectionConfig>

export type CollectionName = keyof typeof collections
