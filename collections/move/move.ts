/** Moves a section within its module, or a module within its course. */
import { APIError, type CollectionSlug, type PayloadRequest } from 'payload'
import type { Branch } from '../../src/model'
import { isPublisher } from '../access/roles'
import { newestOf, type Newest } from '../Modules/publish/newest'
import { fieldsOf, withoutLater } from '../Modules/releases/versions'
import { slugOf } from '../names'
import { saveTogether } from '../together'
import { idOf, type Data, type Id } from '../values'
import { movedPlaces, type Direction } from './sequence'

const FORBIDDEN = 403
const NOT_FOUND = 404
const CONFLICT = 409

/** What the documents of a collection stand in. */
export interface Holder {
  on: 'course' | 'module'
  collection: 'courses' | 'modules'
}

interface Placed extends Branch {
  newest: Newest
}

/**
 * Readers see what is published in its new place at once. What is drafted beside it stays a draft.
 *
 * @throws APIError where it cannot be moved; then everything stands where it stood
 */
export async function move(
  req: PayloadRequest,
  { on, collection: holders }: Holder,
  document: { collection: CollectionSlug; id: Id },
  to: Direction,
): Promise<{ moved: number }> {
  if (!isPublisher(req)) throw refusal('Only an editor can change the order.', FORBIDDEN)
  const { collection, id } = document
  const [found] = await newestOf(req, collection, { id: { equals: id } })
  if (!found) throw refusal('There is no such document.', NOT_FOUND)
  const holder = idOf(found.doc[on])
  const [within] =
    holder === undefined
      ? []
      : await newestOf(req, slugOf(req.payload, holders), { id: { equals: holder } })
  if (!within) throw refusal(`“${found.title}” stands in no ${on} yet. Choose one first.`, CONFLICT)
  const branches = (await newestOf(req, collection, { [on]: { equals: within.id } })).map(placed)
  const one = branches.find((branch) => branch.id === found.id)
  const places = one ? movedPlaces(branches, one, to) : []
  if (places.length === 0) return { moved: 0 }
  const saved = places.map(({ branch, order }) => ({ ...branch.newest, order }))
  await saveTogether(req, within.uid, saved, (item, own) => place(own, item, item.order))
  return { moved: saved.length }
}

const placed = (newest: Newest): Placed => ({
  id: newest.id,
  uid: newest.uid,
  order: newest.doc.order,
  parent: idOf(newest.doc.parent),
  newest,
})

async function place(req: PayloadRequest, found: Newest, order: number): Promise<void> {
  const { collection, id, state, doc } = found
  const save = (data: Data, draft: boolean) =>
    req.payload.update({
      collection,
      id,
      data: { ...data, order, _status: draft ? 'draft' : 'published' },
      draft,
      depth: 0,
      // What is published is not checked anew; it is only put elsewhere.
      context: { withGaps: true },
      user: req.user,
      overrideAccess: false,
      req,
    })
  if (state === 'published' || state === 'waiting') return void (await save({}, false))
  if (state !== 'changed') return void (await save({}, true))
  // Payload writes over the newest version, so each of the two is written as it is, the draft last.
  const stored: unknown = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    user: req.user,
    overrideAccess: false,
    req,
  })
  const published = stored as Data
  await save(withoutLater(req, collection, fieldsOf(published), [doc]), false)
  await save(withoutLater(req, collection, fieldsOf(doc), [published]), true)
}

const refusal = (message: string, status: number) => new APIError(message, status, null, true)
