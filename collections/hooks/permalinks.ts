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

/** A hook's document, as far as it tells where to look for what was published of it. */
type Changing = Pick<
  Parameters<CollectionBeforeChangeHook>[0],
  'collection' | 'originalDoc' | 'req'
>

/** A document as it was published last, though it may be withdrawn since: its drafts nobody could find. */
async function lastPublished({ collection, originalDoc, req }: Changing): Promise<Data> {
  const { docs } = await req.payload.findVersions({
    collection: collection.slug,
    where: {
      parent: { equals: originalDoc.id },
      'version._status': { equals: 'published' },
    },
    sort: '-version.updatedAt',
    limit: 1,
    depth: 0,
    trash: true,
    req,
    overrideAccess: true,
  })
  return docs[0] ? (docs[0].version as Data) : originalDoc
}

/** Keeps the old path of a page that moves after its publication, so that old links can be led on. */
const keepPermalink =
  (pathOf: PathOf): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, collection, req }) => {
    if (operation !== 'update' || !originalDoc?.firstPublishedAt) return data
    if (!changes('slug', data, originalDoc) && !changes('module', data, originalDoc)) return data
    const known: Permalink[] = data.permalinks ?? originalDoc.permalinks ?? []
    // An import brings the addresses of its source, which are kept as they are.
    if (req.context.importer === true) return withPath(data, known, await pathOf(originalDoc, req))
    const old = await pathOf(await lastPublished({ collection, originalDoc, req }), req)
    const now = await pathOf({ ...originalDoc, ...data }, req)
    const others = known.filter(({ path }) => path !== now)
    return withPath({ ...data, permalinks: others }, others, old === now ? undefined : old)
  }

const withPath = (data: Data, known: Permalink[], path: string | undefined): Data =>
  path === undefined || known.some((one) => one.path === path)
    ? data
    : { ...data, permalinks: [...known, { path }] }

const changes = (field: string, data: Data, original: Data) =>
  data[field] !== undefined && idOf(data[field]) !== idOf(original[field])

export const keepCoursePath = keepPermalink(topPath('/courses/'))
export const keepModulePath = keepPermalink(topPath('/'))
export const keepSectionPath = keepPermalink(sectionPath)
