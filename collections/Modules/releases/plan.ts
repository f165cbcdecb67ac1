/** What is to be done so that a module is again as an earlier release left it. */
import { APIError, type CollectionSlug, type PayloadRequest } from 'payload'
import { COLLECTIONS } from '../../../src/contract'
import { modulesShowing, momentOf, type Entry } from '../../../src/releases'
import { slugOf } from '../../names'
import { adminPath } from '../../usedIn/uses'
import type { Data, Id } from '../../values'
import { isAlike, isPart, newestOf, versionAt, withoutLater } from './versions'

export interface Step {
  collection: CollectionSlug
  id: Id
  uid: string
  title: string
  /** Path in the admin. */
  href: string
  does: 'restore' | 'withdraw'
  /** Fields of the version that comes back. */
  data: Data
}

export interface Left {
  title: string
  why: string
}

export interface Rollback {
  /** uid of the module. */
  module: string
  steps: Step[]
  /** What stays as it is though it was otherwise then, and why. */
  left: Left[]
}

interface Row extends Data {
  id: Id
  uid: string
  title: string
  updatedAt: string
}

const NOT_FOUND = 404

/** @throws APIError where there is no such module, or no such release of it */
export async function planRollback(
  req: PayloadRequest,
  moduleId: Id,
  release: number,
): Promise<Rollback> {
  const modules = slugOf(req.payload, 'modules')
  const [module] = await rowsOf(req, modules, { id: { equals: moduleId } })
  const moment = module && (await momentOf(req.payload, module.uid, release))
  if (!module || !moment) {
    const what = module ? `This module has no release ${release}` : 'There is no such module'
    throw new APIError(`${what}.`, NOT_FOUND, null, true)
  }
  const plan: Rollback = { module: module.uid, steps: [], left: [] }
  const elsewhere = await shownElsewhere(req, moment.documents, module.uid)
  for (const entry of partsFirst(moment.documents)) await back(req, entry, elsewhere, plan)
  const then = new Set(moment.documents.map(({ uid }) => uid))
  const sections = slugOf(req.payload, 'sections')
  const now = await rowsOf(req, sections, {
    module: { equals: module.id },
    _status: { equals: 'published' },
    deletedAt: { exists: false },
  })
  const since = now.filter(({ uid }) => !then.has(uid))
  const withdrawn = since.map((row) => stepOf(req, sections, row, 'withdraw'))
  // They leave their addresses to those that come back.
  return { ...plan, steps: [...withdrawn, ...inSavingOrder(plan.steps, sections)] }
}

/** What does not depend on the order as it is, then sections as they are read, those below others last. */
function inSavingOrder(steps: readonly Step[], sections: CollectionSlug): Step[] {
  const isSection = ({ collection }: Step) => collection === sections
  const rest = steps.filter((step) => !isSection(step))
  const rank = ({ data: { parent, order } }: Step) => [Number(Boolean(parent)), Number(order)]
  const ordered = steps.filter(isSection).sort((one, other) => {
    const [a = 0, b = 0] = rank(one)
    const [c = 0, d = 0] = rank(other)
    return a - c || b - d
  })
  return [...rest, ...ordered]
}

/** Parts before the module, and that before its sections. */
const partsFirst = (entries: readonly Entry[]): Entry[] => [
  ...entries.filter(isPart),
  ...entries.filter((entry) => !isPart(entry)),
]

/** Adds what brings a document back, or why it stays. */
async function back(
  req: PayloadRequest,
  entry: Entry,
  elsewhere: ReadonlyMap<string, string>,
  plan: Rollback,
): Promise<void> {
  const { uid, title, changedAt, type } = entry
  const collection = slugOf(req.payload, COLLECTIONS[type])
  const leave = (why: string) => void plan.left.push({ title, why })
  const [row] = await rowsOf(req, collection, { uid: { equals: uid } })
  if (!row) return leave('It was deleted for good.')
  const isSeen = row._status === 'published' && !row.deletedAt
  if (isSeen && row.updatedAt === changedAt) return
  if (isSeen && type === 'media') return leave('Of a file, only the newest is kept.')
  const others = elsewhere.get(uid)
  if (isSeen && others) return leave(`It is shown in ${others} too, and stays as it is there.`)
  const version = await versionAt(req, collection, row.id, changedAt)
  if (!version) return leave('Its version of that time is not kept any more.')
  const newest = await newestOf(req, collection, row.id)
  const data = withoutLater(req, collection, version, [row, newest])
  if (isSeen && isAlike(data, row)) return
  plan.steps.push({ ...stepOf(req, collection, row, 'restore'), data })
}

/** Titles of the other modules in which parts are shown, by the uids of the parts. */
async function shownElsewhere(
  { payload }: PayloadRequest,
  entries: readonly Entry[],
  module: string,
): Promise<Map<string, string>> {
  const parts = entries.filter(isPart).map(({ uid }) => uid)
  const shown = await modulesShowing(payload, parts)
  return new Map(
    [...shown].flatMap(([uid, modules]) => {
      const others = modules.filter(({ id }) => id !== module).map(({ title }) => `“${title}”`)
      return others.length > 0 ? [[uid, [...new Set(others)].join(', ')] as const] : []
    }),
  )
}

function stepOf(
  req: PayloadRequest,
  collection: CollectionSlug,
  { id, uid, title }: Row,
  does: Step['does'],
): Step {
  return { collection, id, uid, title, href: adminPath({ collection, id }, req), does, data: {} }
}

/** Documents as they are published, or were before they went to the trash, that this person may read. */
async function rowsOf(
  req: PayloadRequest,
  collection: CollectionSlug,
  where: Parameters<PayloadRequest['payload']['find']>[0]['where'],
): Promise<Row[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    depth: 0,
    pagination: false,
    trash: true,
    user: req.user,
    overrideAccess: false,
    req,
  })
  return docs as unknown as Row[]
}
