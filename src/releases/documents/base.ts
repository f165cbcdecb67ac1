import type { Document, DocumentSummary, DocumentType } from '../../contract'
import { inReadingOrder, placeOf } from '../../model'
import { string } from '../addresses'
import { relationId, type Lookup } from '../catalog'
import type { StoredDocument } from '../types'

type Base<T extends DocumentType> = Pick<
  Extract<Document, { type: T }>,
  'id' | 'type' | 'slug' | 'title' | 'language' | 'license' | 'attribution' | 'updatedAt' | 'source'
>

/** What every delivered document carries. A licence or attribution that is not its own comes from above. */
export function base<T extends DocumentType>(
  type: T,
  doc: StoredDocument,
  above: (StoredDocument | undefined)[] = [],
): Base<T> {
  const chain = [doc, ...above]
  return {
    id: doc.uid,
    type,
    slug: doc.slug ?? null,
    title: titleOf(doc),
    language: string(doc.language) ?? 'en',
    license: firstOf(chain, 'license'),
    attribution: firstOf(chain, 'attribution'),
    updatedAt: doc.updatedAt,
    source: { path: sourcePath(doc) },
  } as Base<T>
}

/** A footnote that is a picture alone has no words to be called by. */
const titleOf = ({ title }: { title?: string | null }) => title ?? ''

function firstOf(
  docs: (StoredDocument | undefined)[],
  field: 'license' | 'attribution',
): string | null {
  return docs.map((doc) => string(doc?.[field])).find((value) => value !== undefined) ?? null
}

function sourcePath({ source }: StoredDocument): string | null {
  return typeof source === 'object' && source !== null && 'path' in source
    ? (string(source.path) ?? null)
    : null
}

export function summary(doc: StoredDocument): DocumentSummary
export function summary(doc: StoredDocument | undefined): DocumentSummary | null
export function summary(doc: StoredDocument | undefined): DocumentSummary | null {
  return doc ? { id: doc.uid, slug: doc.slug ?? null, title: titleOf(doc) } : null
}

export function paths(doc: StoredDocument): string[] {
  const rows: unknown[] = Array.isArray(doc.permalinks) ? doc.permalinks : []
  return rows.flatMap((row) =>
    typeof row === 'object' && row !== null && 'path' in row ? [String(row.path)] : [],
  )
}

export const courseOf = (module: StoredDocument | undefined, lookup: Lookup) =>
  lookup.get('courses', relationId(module?.course))

export const moduleOf = (doc: StoredDocument, lookup: Lookup) =>
  lookup.get('modules', relationId(doc.module))

/** In the order in which they are read. */
export const inOrder = (docs: StoredDocument[]): StoredDocument[] => [...docs].sort(inReadingOrder)

export const position = (doc: StoredDocument): number => placeOf(doc)
