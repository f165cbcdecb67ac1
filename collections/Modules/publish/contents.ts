/** What publishing a module with everything in it comes to. */
import { APIError, type CollectionSlug, type PayloadRequest } from 'payload'
import { slugOf } from '../../names'
import { adminPath } from '../../usedIn/uses'
import type { Id } from '../../values'
import { newestOf, type Newest, type State } from './newest'
import { partsOf } from './parts'

export interface Item {
  collection: CollectionSlug
  id: Id
  uid: string
  title: string
  /** Path in the admin. */
  href: string
  state: Exclude<State, 'published' | 'withdrawn'>
}

export interface Contents {
  module: { id: Id; uid: string; title: string }
  /** What is to be published, in the order in which that is possible: parts before the pages that show them. */
  items: Item[]
}

const NOT_FOUND = 404

/**
 * The module, its sections and the parts that they show, as far as they are not published as they are. A section or
 * part that was taken back from publication stays so; so does what lies in the trash.
 *
 * @throws APIError where this person sees no such module
 */
export async function contentsOf(req: PayloadRequest, id: Id): Promise<Contents> {
  const modules = slugOf(req.payload, 'modules')
  const [module] = await newestOf(req, modules, { id: { equals: id } })
  if (!module) throw new APIError('There is no such module.', NOT_FOUND, null, true)
  const sections = slugOf(req.payload, 'sections')
  const pages = [
    // Whoever asks for the module itself wants it back.
    module.state === 'withdrawn' ? { ...module, state: 'new' as const } : module,
    ...(await newestOf(req, sections, { module: { equals: id } })).sort(inReadingOrder),
  ].filter(({ state }) => state !== 'withdrawn')
  const items = [...(await partsOf(req, pages)), ...pages].flatMap((found) => itemOf(req, found))
  return { module: { id: module.id, uid: module.uid, title: module.title }, items }
}

/** A section before those that stand below it. */
const inReadingOrder = ({ doc: one }: Newest, { doc: other }: Newest): number =>
  Number(Boolean(one.parent)) - Number(Boolean(other.parent)) ||
  Number(one.order) - Number(other.order)

function itemOf(req: PayloadRequest, { collection, id, uid, title, state }: Newest): Item[] {
  if (state === 'published' || state === 'withdrawn') return []
  return [{ collection, id, uid, title, state, href: adminPath({ collection, id }, req) }]
}
