import { ValidationError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { BodyError, type Referable } from '../../src/model'
import { pointersOf } from '../references'

type Data = Record<string, unknown>

/**
 * Refuses to publish a page that shows something unpublished: the reader would see a gap. Names what is
 * missing. Parts are published before the pages that show them, as the importer does.
 */
export const requirePublishedParts: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (data._status !== 'published' || req.context.importer === true) return data
  const missing = await unpublishedParts(collection.slug, { ...originalDoc, ...data }, req)
  if (missing.length === 0) return data
  throw new ValidationError({
    collection: collection.slug,
    errors: [
      {
        path: 'body',
        message: `This page shows what is not published yet: ${missing.join(', ')}. Publish that first, or take it out.`,
      },
    ],
  })
}

async function unpublishedParts(slug: string, doc: Data, req: PayloadRequest): Promise<string[]> {
  const shown = partsOf(slug, doc)
  const missing = await Promise.all(
    [...shown].map(async ([collection, ids]) => {
      // What is published must be known whoever publishes.
      const { docs } = await req.payload.find({
        collection,
        where: { and: [{ id: { in: [...ids] } }, { _status: { equals: 'published' } }] },
        depth: 0,
        pagination: false,
        select: { title: true },
        req,
        overrideAccess: true,
      })
      const published = new Set(docs.map((found) => found.id))
      const absent = [...ids].filter((id) => !published.has(id))
      return Promise.all(absent.map((id) => nameOf(collection, id, req)))
    }),
  )
  return missing.flat()
}

function partsOf(slug: string, doc: Data): Map<Referable, Set<string | number>> {
  const parts = new Map<Referable, Set<string | number>>()
  try {
    for (const { collection, id, use } of pointersOf(slug, doc)) {
      if (use === 'embed') parts.set(collection, (parts.get(collection) ?? new Set()).add(id))
    }
  } catch (error) {
    if (!(error instanceof BodyError)) throw error
    throw new ValidationError({
      collection: slug,
      errors: [{ path: 'body', message: error.message }],
    })
  }
  return parts
}

async function nameOf(
  collection: Referable,
  id: string | number,
  req: PayloadRequest,
): Promise<string> {
  const doc = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    draft: true,
    disableErrors: true,
    req,
    overrideAccess: true,
  })
  return doc ? `“${doc.title}” (${collection})` : `a deleted document (${collection})`
}
