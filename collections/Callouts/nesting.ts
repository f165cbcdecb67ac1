import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { refusal } from '../hooks/refusal'
import { slugOf } from '../names'
import { pointersOf } from '../pointers'
import type { Id } from '../values'

/**
 * Refuses to publish a callout that would stand in itself, directly or through another. The importer writes
 * what the source says; delivery leaves out what would never end.
 */
export const refuseNesting: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const { importer } = req.context
  if (data._status !== 'published' || !originalDoc?.id || importer === true) return data
  const inside = (doc: object) =>
    pointersOf(req.payload, collection.flattenedFields, doc)
      .filter((pointer) => pointer.collection === collection.slug && pointer.use === 'embed')
      .map(({ id }) => id)
  const seen = new Set<Id>()
  let next = inside({ ...originalDoc, ...data })
  while (next.length > 0) {
    if (next.includes(originalDoc.id)) {
      const message = 'This callout would stand in itself. Take it out of its own text.'
      throw refusal({ collection, field: 'body', message })
    }
    const fresh = next.filter((id) => !seen.has(id))
    for (const id of fresh) seen.add(id)
    next = (await published(fresh, req)).flatMap(inside)
  }
  return data
}

async function published(ids: Id[], req: PayloadRequest): Promise<object[]> {
  if (ids.length === 0) return []
  // What a callout holds does not depend on who asks.
  const { docs } = await req.payload.find({
    collection: slugOf(req.payload, 'callouts'),
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    select: { body: true },
    req,
    overrideAccess: true,
  })
  return docs
}
