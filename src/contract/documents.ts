/** The documents of the delivery API, as they go over the wire. */
import type { CalloutKind, CaptionState, VideoProvider, WorksheetKind } from '../model/kinds'
import type { Body } from './nodes'
import type { Count, DocumentId } from './values'

export const DOCUMENT_TYPES = [
  'course',
  'module',
  'section',
  'callout',
  'video',
  'footnote',
  'worksheet',
  'media',
] as const
export type DocumentType = (typeof DOCUMENT_TYPES)[number]

export const FORMATS = ['json', 'html', 'markdown', 'text', 'lexical'] as const
export type Format = (typeof FORMATS)[number]

/** What is published, or what would be if the newest draft were. */
export const PERSPECTIVES = ['published', 'preview'] as const
export type Perspective = (typeof PERSPECTIVES)[number]

/** Orders of a list: in reading order, by title, by the time of the last change, newest first. */
export const SORTS = ['place', 'title', 'updatedAt', '-updatedAt'] as const
export type Sort = (typeof SORTS)[number]

/** The editor's own JSON. */
export interface LexicalBody {
  root: Record<string, unknown>
}

/** A body in the representation that was asked for: a tree, a string, or the editor's own JSON. */
export type BodyValue = Body | string | LexicalBody

export interface DocumentSummary {
  id: DocumentId
  slug: string | null
  title: string
}

interface DocumentBase<T extends DocumentType> extends DocumentSummary {
  type: T
  /** BCP 47. */
  language: string
  /** SPDX identifier, or null where nobody has stated one. */
  license: string | null
  attribution: string | null
  /**
   * ISO 8601.
   * @format date-time
   */
  updatedAt: string
  /** `path` of the imported file, relative to the imported folder; null for what was written here. */
  source: { path: string | null }
}

export interface CourseDocument extends DocumentBase<'course'> {
  description: string | null
  /** Paths at which it could be found before. */
  permalinks: string[]
  modules: DocumentSummary[]
}

export interface Objective {
  text: string
  section: DocumentSummary | null
}

export interface ModuleDocument extends DocumentBase<'module'> {
  course: DocumentSummary | null
  order: number
  summary: string | null
  /** Minutes. */
  duration: number | null
  objectives: Objective[]
  acknowledgements: string | null
  workbook: string | null
  icon: { id: DocumentId; src: string; alt: string } | null
  /** Paths at which it could be found before. */
  permalinks: string[]
  body: BodyValue | null
  /** Outline; whole documents with `include=sections`. */
  sections: OutlineEntry[] | SectionDocument[]
}

/** A section's place in the outline of its module. */
export interface OutlineEntry extends DocumentSummary {
  number: string | null
  /** Id of the section above it, null at the top. */
  parent: DocumentId | null
  order: number
  /** Imported, but in no published menu. */
  unlisted: boolean
}

export interface SectionDocument extends DocumentBase<'section'> {
  module: DocumentSummary
  number: string | null
  parent: DocumentSummary | null
  order: number
  unlisted: boolean
  previous: DocumentSummary | null
  next: DocumentSummary | null
  /** What the page’s callout of objectives lists, in words; empty where it has none. */
  objectives: string[]
  /** Paths at which it could be found before. */
  permalinks: string[]
  body: BodyValue | null
}

/** Where a reusable document stands: the modules and sections that show it. */
export interface Placement {
  module: DocumentSummary | null
  section: DocumentSummary | null
}

export interface CalloutDocument extends DocumentBase<'callout'> {
  kind: CalloutKind
  sourceClasses: string[]
  body: BodyValue | null
  usedIn: Placement[]
}

export interface VideoDocument extends DocumentBase<'video'> {
  provider: VideoProvider
  videoId: string | null
  url: string
  embedUrl: string
  /** Seconds into the recording at which the excerpt begins; null where it begins with the recording. */
  start: Count | null
  /** Seconds into the recording at which the excerpt ends; null where it ends with the recording. */
  end: Count | null
  /** Seconds. */
  duration: number | null
  captions: CaptionState
  transcript: string | null
  credit: string | null
  usedIn: Placement[]
}

export interface FootnoteDocument extends DocumentBase<'footnote'> {
  body: BodyValue | null
  usedIn: Placement[]
}

export interface WorksheetDocument extends DocumentBase<'worksheet'> {
  kind: WorksheetKind
  number: number | null
  href: string
  module: DocumentSummary | null
  usedIn: Placement[]
}

export interface MediaDocument extends DocumentBase<'media'> {
  src: string
  filename: string
  mimeType: string
  /** Bytes. */
  size: Count
  width: Count | null
  height: Count | null
  alt: string
}

export type Document =
  | CourseDocument
  | ModuleDocument
  | SectionDocument
  | CalloutDocument
  | VideoDocument
  | FootnoteDocument
  | WorksheetDocument
  | MediaDocument

/** A document without what is in it. */
export interface DocumentName {
  id: string
  type: DocumentType
}

/** A page of what a copy of the content has to take over. */
export interface SyncPage {
  /** Each whole, after every document that its body shows and after what it is part of. */
  documents: Document[]
  /** What is not published any more. */
  deleted: DocumentName[]
  /** What to give as `since` the next time; null while another page follows. */
  token: string | null
}

/** What an event of `/v1/events` carries: which documents a release changed. */
export interface ReleaseEvent {
  release: Count
  /** New or changed. */
  changed: DocumentName[]
  /** Not published any more. */
  deleted: DocumentName[]
  /** Whether these are named: false where more has changed than one event tells, and only a sync does. */
  complete: boolean
}

/** What the API has to give. */
export interface ServiceDocument {
  name: string
  version: string
  /** Documents by collection. */
  counts: Record<string, Count>
  /** BCP 47. */
  languages: string[]
  /** SPDX identifiers. */
  licenses: string[]
  formats: Format[]
}

/** A document that a search found, and the place in it that shows why. */
export interface SearchHit extends DocumentSummary {
  type: DocumentType
  /** BCP 47. */
  language: string
  /** The module that it is or stands in; of a part, the first that shows it. */
  module: DocumentSummary | null
  /** The section that it is or stands in; of a part, the first that shows it. */
  section: DocumentSummary | null
  /** Address of the whole document. */
  href: string
  /** Id of the heading or note in the document’s HTML below which the excerpt stands; null before the first. */
  anchor: string | null
  /** Words of that heading. */
  heading: string | null
  /** The higher, the better. Compares hits of one answer only. */
  score: number
  excerpt: {
    /** Safe to insert: escaped, and what was looked for in `<mark>`. */
    html: string
    text: string
  }
}

/** What a code of a problem document means. */
export interface ErrorDocument {
  code: string
  status: Count
  title: string
}

/** Where the JSON Schema of a type of document is. */
export interface SchemaEntry {
  /** A type of document, or `body`. */
  type: string
  href: string
}

/** A failure, as RFC 9457 has it. */
export interface ProblemDocument {
  /** Address of what the code means. */
  type: string
  title: string
  status: Count
  detail: string
  /** Tells errors apart; docs/errors.md explains each. */
  code: string
  /** The parameter that is at fault. */
  parameter?: string
  /** What would have been right. */
  allowed?: string[]
}

/**
 * What a search let go of because nothing held all of its words: `slips`, that they are written right; `words`, that
 * each of them is held.
 */
export type Relaxed = 'slips' | 'words'

export interface Answer<T> {
  data: T
  links: { self: string; next?: string }
  meta: {
    release: Count
    /** Of a search, null where it could be taken as it is written. */
    relaxed?: Relaxed | null
  }
}
