import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { slugOf } from '../names'
import { idOf, type Data } from '../values'

interface Permalink {
  path: string
}

/** Path of a page in the reader, as far as its own slug and its module's tell it. */
type PathOf = (doc: Data, req: PayloadRequest) => Promise<string | undefined>

const topPath =
  (prefix: string): PathOf =>
  async ({ slug }) =>
    typeof slug === 'string' ? `${prefix}${slug}` : undefined

const sectionPath: PathOf = async ({ slug, module }, req) => {
  const id = idOf(module)
  if (typeof slug !== 'string' || id === undefined) return undefined
  // The path is the same for everybody, whatever this person may read.
  const found = await req.payload.findByID({
    collection: slugOf(req.payload, 'modules'),
    id,
    depth: 0,
    select: { slug: true },
    disableErrors: true,
    req,
    overrideAccess: true,
  })
  return typeof found?.slug === 'string' ? `/${found.slug}/${slug}` : undefined
}

/** Keeps the old path of a page that moves after its publication, so that old links can be led on. */
const keepPermalink =
  (pathOf: PathOf): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req }) => {
    if (operation !== 'update' || !originalDoc?.firstPublishedAt) return data
    const moves = changes('slug', data, originalDoc) || changes('module', data, originalDoc)
    const old = moves ? await pathOf(originalDoc, req) : undefined
    const known: Permalink[] = data.permalinks ?? originalDoc.permalinks ?? []
    return old === undefined || known.some(({ path }) => path === old)
      ? data
      : { ...data, permalinks: [...known, { path: old }] }
  }

const changes = (field: string, data: Data, original: Data) =>
  data[field] !== undefined && idOf(data[field]) !== idOf(original[field])

export const keepCoursePath = keepPermalink(topPath('/courses/'))
export const keepModulePath = keepPermalink(topPath('/'))
export const keepSectionPath = keepPermalink(sectionPath)
