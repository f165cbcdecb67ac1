import type { Document, DocumentType, OutlineEntry, SearchHit } from '../contract'

type FieldsOf<T> = Record<keyof T, true>

const COMMON = {
  id: true,
  type: true,
  slug: true,
  title: true,
  language: true,
  license: true,
  attribution: true,
  updatedAt: true,
  source: true,
} as const

/** The fields of each type; the compiler sees to it that none is missing. */
const DOCUMENT_FIELDS: { [T in DocumentType]: FieldsOf<Extract<Document, { type: T }>> } = {
  course: { ...COMMON, description: true, modules: true },
  module: {
    ...COMMON,
    course: true,
    order: true,
    summary: true,
    duration: true,
    objectives: true,
    acknowledgements: true,
    workbook: true,
    icon: true,
    permalinks: true,
    body: true,
    sections: true,
  },
  section: {
    ...COMMON,
    module: true,
    number: true,
    parent: true,
    order: true,
    unlisted: true,
    previous: true,
    next: true,
    objectives: true,
    permalinks: true,
    body: true,
  },
  callout: { ...COMMON, kind: true, sourceClasses: true, body: true, usedIn: true },
  video: {
    ...COMMON,
    provider: true,
    videoId: true,
    url: true,
    embedUrl: true,
    duration: true,
    captions: true,
    transcript: true,
    credit: true,
    usedIn: true,
  },
  footnote: { ...COMMON, body: true, usedIn: true },
  worksheet: { ...COMMON, kind: true, number: true, href: true, module: true, usedIn: true },
  media: {
    ...COMMON,
    src: true,
    filename: true,
    mimeType: true,
    size: true,
    width: true,
    height: true,
    alt: true,
  },
}

const OUTLINE: FieldsOf<OutlineEntry> = {
  id: true,
  slug: true,
  title: true,
  number: true,
  parent: true,
  order: true,
  unlisted: true,
}

const HIT: FieldsOf<SearchHit> = {
  id: true,
  type: true,
  slug: true,
  title: true,
  language: true,
  module: true,
  section: true,
  href: true,
  anchor: true,
  heading: true,
  score: true,
  excerpt: true,
}

export const fieldsOf = (type: DocumentType): string[] => Object.keys(DOCUMENT_FIELDS[type])
export const OUTLINE_FIELDS: string[] = Object.keys(OUTLINE)
export const HIT_FIELDS: string[] = Object.keys(HIT)

/** The named fields of a document, or all of them. */
export function pick<T extends object>(
  document: T,
  names: readonly string[] | undefined,
): Partial<T> {
  if (!names) return document
  const chosen = Object.entries(document).filter(([field]) => names.includes(field))
  return Object.fromEntries(chosen) as Partial<T>
}
