/** Says of documents what tells them from others: of a page its module, of one among namesakes its address. */
import type { CollectionSlug, PayloadRequest, SelectType } from 'payload'
import { nameOf, slugOf } from '../names'
import { idOf, type Data, type Id } from '../values'
import { targetName } from './pointing'
import type { Use } from './uses'

export async function toldApart(uses: Use[], req: PayloadRequest): Promise<Use[]> {
  const known = await newestOf(uses, req)
  const docOf = (use: Use) => known.get(targetName(use)) ?? {}
  const modules = await titlesOfModules(
    uses.map((use) => idOf(docOf(use).module)),
    req,
  )
  const named = uses.map((use): Use => {
    const module = modules.get(idOf(docOf(use).module))
    return module !== undefined && isPage(use, req) ? { ...use, module } : use
  })
  const counts = new Map<string, number>()
  for (const use of named) counts.set(nameIn(use), (counts.get(nameIn(use)) ?? 0) + 1)
  return named.map((use) => {
    const { slug } = docOf(use)
    const isAlone = counts.get(nameIn(use)) === 1
    return isAlone || typeof slug !== 'string' ? use : { ...use, slug }
  })
}

/** What an editor sees of it, as long as nothing is added. */
const nameIn = ({ collection, title, module }: Use) => JSON.stringify([collection, title, module])

const isPage = ({ collection, title }: Use, { payload }: PayloadRequest) =>
  title !== null && nameOf(payload, collection) === 'sections'

/** Those whose titles may be told, as they were last saved. */
async function newestOf(uses: Use[], req: PayloadRequest): Promise<Map<string, Data>> {
  const found = new Map<string, Data>()
  const told = uses.filter(({ title }) => title !== null)
  for (const collection of new Set(told.map((use) => use.collection))) {
    if (!nameOf(req.payload, collection)) continue
    const ids = told.filter((use) => use.collection === collection).map(({ id }) => id)
    for (const doc of await read(collection, ids, req))
      found.set(targetName({ collection, id: doc.id }), doc)
  }
  return found
}

async function titlesOfModules(
  ids: (Id | undefined)[],
  req: PayloadRequest,
): Promise<Map<Id | undefined, string>> {
  const asked = [...new Set(ids.filter((id) => id !== undefined))]
  if (asked.length === 0) return new Map()
  const modules = await read(slugOf(req.payload, 'modules'), asked, req)
  return new Map(modules.map(({ id, title }) => [id, String(title)]))
}

/** With the rights of who asks; the system has no user, and may. */
async function read(
  collection: string,
  ids: Id[],
  req: PayloadRequest,
): Promise<(Data & { id: Id })[]> {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where: { id: { in: ids } },
    draft: true,
    depth: 0,
    pagination: false,
    select: { title: true, slug: true, module: true } as SelectType,
    req,
    user: req.user,
    overrideAccess: !req.user,
  })
  return docs as unknown as (Data & { id: Id })[]
}
