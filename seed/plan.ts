/** What an import would do: each document compared with what the database holds. Reads, never writes. */
import type { CollectionSlug, Payload } from 'payload'
import { REFERABLE, type DocumentId, type Referable } from '../src/model'
import { identified } from './documents/identity'
import type { ImportCourse, ImportDocument } from './documents'
import { diagnostic, type Diagnostic } from './rules'

export type Action = 'create' | 'update' | 'unchanged' | 'conflict'

/** What the importer knows of a document that it made before. */
export interface Existing {
  id: DocumentId
  collection: Referable
  key: string
  title: string
  digest: string | null
  editedAt: string | null
  /** Whether somebody has put it into the trash. */
  trashed: boolean
}

export interface PlanItem {
  document: ImportDocument
  action: Action
  existing?: Existing
}

export interface Plan {
  course: string
  items: PlanItem[]
  /** Documents whose source is gone. */
  orphans: Existing[]
  diagnostics: Diagnostic[]
}

/** Compares a course with the database. */
export async function planImport(payload: Payload, course: ImportCourse): Promise<Plan> {
  const existing = await existingOf(payload, course.slug)
  const { documents, diagnostics } = await withFreeSlugs(payload, course, existing)
  const items = documents.map((document): PlanItem => {
    const found = existing.get(`${document.collection}:${document.key}`)
    return { document, action: actionFor(document, found), ...(found && { existing: found }) }
  })
  const wanted = new Set(documents.map(({ collection, key }) => `${collection}:${key}`))
  const orphans = [...existing].filter(([key]) => !wanted.has(key)).map(([, found]) => found)
  return { course: course.slug, items, orphans, diagnostics }
}

function actionFor(document: ImportDocument, existing: Existing | undefined): Action {
  if (!existing) return 'create'
  if (existing.digest === document.digest) return 'unchanged'
  return existing.editedAt || existing.trashed ? 'conflict' : 'update'
}

interface Row {
  id: DocumentId
  title?: string
  slug?: string | null
  deletedAt?: string | null
  source?: { key?: string | null; digest?: string | null; editedAt?: string | null }
}

/** The importer works for the system, before there is any user; it reads only what it wrote itself. */
async function existingOf(payload: Payload, course: string): Promise<Map<string, Existing>> {
  const found = new Map<string, Existing>()
  for (const collection of REFERABLE) {
    const { docs } = await payload.find({
      collection: collection as CollectionSlug,
      where: { 'source.key': { exists: true } },
      select: { title: true, source: true, deletedAt: true },
      depth: 0,
      pagination: false,
      trash: true,
      overrideAccess: true,
    })
    for (const { id, title, source, deletedAt } of docs as unknown as Row[]) {
      const key = source?.key
      if (!key?.startsWith(`${course}:`)) continue
      found.set(`${collection}:${key}`, {
        id,
        collection,
        key,
        title: title ?? '',
        digest: source?.digest ?? null,
        editedAt: source?.editedAt ?? null,
        trashed: Boolean(deletedAt),
      })
    }
  }
  return found
}

/** A module whose address another course has already goes by the course's name and its own. */
async function withFreeSlugs(
  payload: Payload,
  course: ImportCourse,
  existing: Map<string, Existing>,
) {
  const diagnostics: Diagnostic[] = []
  const own = new Set(
    [...existing.values()].filter(({ collection }) => collection === 'modules').map(({ id }) => id),
  )
  const { docs } = await payload.find({
    collection: 'modules',
    select: { slug: true },
    depth: 0,
    pagination: false,
    trash: true,
    overrideAccess: true,
  })
  const taken = new Set(
    (docs as unknown as Row[]).filter(({ id }) => !own.has(id)).map(({ slug }) => slug),
  )
  const documents = course.documents.map((document) => {
    const { slug } = document.data
    if (document.collection !== 'modules' || typeof slug !== 'string' || !taken.has(slug))
      return document
    const free = `${course.slug}-${slug}`
    diagnostics.push(
      diagnostic('slug-taken', document.path, `The module "${slug}" is found at "${free}".`),
    )
    return identified({ ...document, data: { ...document.data, slug: free } })
  })
  return { documents, diagnostics }
}
