/** Addresses that are free. */
import type { CollectionSlug, Payload } from 'payload'
import type { DocumentId } from '../../src/model'
import { slugOf } from '../../src/releases/settings'
import type { ImportDocument } from '../documents'
import { identified } from '../documents/identity'
import { diagnostic, type Diagnostic } from '../rules'
import { nameOf, type ExistingDocuments } from './existing'

/** A module whose address another course has already goes by the course's name and its own. */
export async function withFreeSlugs(
  payload: Payload,
  course: string,
  named: readonly ImportDocument[],
  existing: ExistingDocuments,
) {
  const diagnostics: Diagnostic[] = []
  const taken = await takenSlugs(payload, existing)
  const documents = named.map((document) => {
    const { slug } = document.data
    if (document.collection !== 'modules' || typeof slug !== 'string' || !taken.has(slug))
      return document
    const free = `${course}-${slug}`
    diagnostics.push(
      diagnostic('slug-taken', document.path, `The module "${slug}" is found at "${free}".`),
    )
    return identified({ ...document, data: { ...document.data, slug: free } })
  })
  return { documents, diagnostics }
}

/** A document with the slug that was chosen for it, if any. */
export function withSlug(
  document: ImportDocument,
  slugs: ReadonlyMap<string, string>,
): ImportDocument {
  const slug = slugs.get(nameOf(document))
  return slug === undefined
    ? document
    : identified({ ...document, data: { ...document.data, slug } })
}

/** Slugs of modules that are not of this course. */
async function takenSlugs(payload: Payload, existing: ExistingDocuments): Promise<Set<unknown>> {
  const own = new Set(
    [...existing.values()].filter(({ collection }) => collection === 'modules').map(({ id }) => id),
  )
  // For the system, as all that the importer reads.
  const { docs } = await payload.find({
    collection: slugOf(payload, 'modules') as CollectionSlug,
    select: { slug: true },
    depth: 0,
    pagination: false,
    trash: true,
    overrideAccess: true,
  })
  const rows = docs as unknown as { id: DocumentId; slug?: string | null }[]
  return new Set(rows.filter(({ id }) => !own.has(id)).map(({ slug }) => slug))
}
