/** Answers where a document is used, rich text included. */
import type { CollectionSlug, PayloadRequest } from 'payload'
import { BodyError } from '../src/model'
import { CONTENT_COLLECTIONS, pointersOf } from './references'

export interface Use {
  collection: CollectionSlug
  id: string | number
  title: string
}

/**
 * The documents that point at a document, in their newest or their published state.
 *
 * @param id database id of the document that is asked about
 */
export async function usesOf(
  target: string,
  id: string | number,
  req: PayloadRequest,
): Promise<Use[]> {
  const found = await Promise.all(CONTENT_COLLECTIONS.map((slug) => usesIn(slug, target, id, req)))
  return found.flat()
}

async function usesIn(
  slug: CollectionSlug,
  target: string,
  id: string | number,
  req: PayloadRequest,
): Promise<Use[]> {
  const uses = new Map<string | number, Use>()
  for (const draft of [false, true]) {
    // A use counts whether or not this person may read the document that uses it.
    const { docs } = await req.payload.find({
      collection: slug,
      depth: 0,
      draft,
      pagination: false,
      req,
      overrideAccess: true,
    })
    for (const doc of docs as unknown as Record<string, unknown>[]) {
      if (doc.id === id && slug === target) continue
      const use = {
        collection: slug,
        id: doc.id as string | number,
        title: String(doc.title ?? doc.id),
      }
      if (pointsAt(slug, doc, target, id)) uses.set(use.id, use)
    }
  }
  return [...uses.values()]
}

function pointsAt(
  slug: string,
  doc: Record<string, unknown>,
  target: string,
  id: string | number,
): boolean {
  try {
    return pointersOf(slug, doc).some(
      (pointer) => pointer.collection === target && pointer.id === id,
    )
  } catch (error) {
    // A body that cannot be read uses nothing that could be shown.
    if (error instanceof BodyError) return false
    throw error
  }
}
