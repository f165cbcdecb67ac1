/** Answers where a document is used, for a person or for the system. */
import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Id } from '../values'
import { pointingAt, targetName, type Pointing, type Target } from './pointing'
import { toldApart } from './toldApart'

export interface Use {
  collection: string
  id: Id
  /** Null where this person may not read the document. */
  title: string | null
  /** Path in the admin. */
  href: string
  /** Title of the module that it is a page of. */
  module?: string
  /** Its address, where another of the same title is among them. */
  slug?: string
}

/**
 * The documents that point at a document, in their newest or their published state.
 *
 * @param target slug of the collection of the document that is asked about
 * @param id its database id
 * @param counts which of the ways to point at it are asked for; by default all
 */
export async function usesOf(
  target: string,
  id: Id,
  req: PayloadRequest,
  counts: (pointing: Pointing) => boolean = () => true,
): Promise<Use[]> {
  const titles = new Map<string, { from: Target; title: string }>()
  const found = await pointingAt([{ collection: target, id }], req)
  for (const { from, title } of found.filter(counts)) titles.set(targetName(from), { from, title })
  const uses = [...titles.values()]
  const readable = await readableOf(
    uses.map(({ from }) => from),
    req,
  )
  const shown = uses.map(({ from, title }): Use => ({
    ...from,
    title: readable.has(targetName(from)) ? title : null,
    href: adminPath(from, req),
  }))
  return toldApart(shown, req)
}

/** Where an editor finds a document. */
export const adminPath = (
  { collection, id }: Target,
  { payload }: Pick<PayloadRequest, 'payload'>,
) => `${payload.config.routes.admin}/collections/${collection}/${id}`

async function readableOf(documents: Target[], req: PayloadRequest): Promise<Set<string>> {
  if (!req.user) return new Set(documents.map(targetName))
  const readable = new Set<string>()
  for (const collection of new Set(documents.map((document) => document.collection))) {
    const ids = documents.filter((one) => one.collection === collection).map(({ id }) => id)
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug,
      where: { id: { in: ids } },
      depth: 0,
      pagination: false,
      select: {},
      req,
      user: req.user,
      overrideAccess: false,
      disableErrors: true,
    })
    for (const { id } of docs) readable.add(targetName({ collection, id }))
  }
  return readable
}
