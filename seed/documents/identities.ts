/** Documents by the public ids under which a source names them. */
import type { Referable } from '../../src/model'
import type { SourceFile } from '../read/files'
import { asData } from '../read/frontMatter'
import type { Page, Site } from '../read/site'
import { diagnostic, type Diagnostic } from '../rules'
import type { KeyReference, Known } from '../transforms'
import { publicId } from './identity'
import type { PageKey } from './links'

/** Collections whose documents a source lists in `_data/NAME.yml`, by public id. */
export const LISTED = ['media', 'videos', 'worksheets'] as const satisfies Referable[]
/** Collections whose documents stand in the pages themselves. */
const WITHIN = ['callouts', 'footnotes'] as const satisfies Referable[]

/** Collections whose documents are pages. */
const PAGES = ['modules', 'sections'] as const satisfies Referable[]

/** The importer's key of a part that has a public id. */
export const keyOfId = (course: string, collection: Referable, id: string) =>
  `${course}:${collection}:${id}`

/** What `_data/NAME.yml` says, by public id. */
export function listed(site: Site, collection: Referable): [string, Record<string, unknown>][] {
  return Object.entries(asData(site.data[collection])).flatMap(([id, said]) =>
    publicId(collection, id) ? [[id, asData(said)] as [string, Record<string, unknown>]] : [],
  )
}

export function identitiesOf(site: Site, course: string, keys: Map<Page, PageKey>): Known {
  const found = new Map<string, KeyReference>()
  const courseId = publicId('courses', asData(site.data.course).id)
  if (courseId) found.set(courseId, { collection: 'courses', key: `${course}:course` })
  for (const [page, { collection, key }] of keys) {
    const id = publicId(collection, page.data.id)
    if (id) found.set(id, { collection, key })
  }
  for (const collection of LISTED) {
    for (const [id, { file }] of listed(site, collection)) {
      if (collection === 'media' && !isWanted(site.files.get(String(file)))) continue
      found.set(id, { collection, key: keyOfId(course, collection, id) })
    }
  }
  return (id) => {
    const within = WITHIN.find((collection) => publicId(collection, id))
    return found.get(id) ?? (within && { collection: within, key: keyOfId(course, within, id) })
  }
}

const isWanted = (file: SourceFile | undefined) => file !== undefined && !file.unwanted

/** Any other `id` in front matter is a matter of the page's own. */
const isPageId = (id: string) => PAGES.some((collection) => publicId(collection, id) !== undefined)

/** Pages that state each public id once, and what there is to say of those that had stated it again. */
export function uniquelyNamed(pages: readonly Page[]): { pages: Page[]; said: Diagnostic[] } {
  const seen = new Map<string, string>()
  const said: Diagnostic[] = []
  const named = pages.map((page) => {
    const { id, ...data } = page.data
    if (typeof id !== 'string' || !isPageId(id)) return page
    const first = seen.get(id)
    if (first === undefined) {
      seen.set(id, page.path)
      return page
    }
    said.push(diagnostic('id-twice', page.path, `${first} has the id ${id} already.`))
    return { ...page, data }
  })
  return { pages: named, said }
}
