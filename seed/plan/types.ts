import type { DocumentId, Referable } from '../../src/model'
import type { ImportDocument } from '../documents'
import type { Diagnostic } from '../rules'

/** What to do with a document that was edited here and has changed in the source. */
export const ON_CONFLICT = ['keep', 'draft', 'theirs'] as const
export type OnConflict = (typeof ON_CONFLICT)[number]

export interface PlanOptions {
  /** Import as drafts, which nobody but editors sees. */
  draft?: boolean
  /**
   * `keep` leaves what was edited here, `draft` saves what the source says as a draft beside it, `theirs`
   * publishes what the source says; what was edited stays among the versions.
   * @default 'keep'
   */
  onConflict?: OnConflict
  /** Move to the trash what has lost its source, unless it is used or was edited here. */
  prune?: boolean
}

/** `keep`, `offer` and `replace` are what is done with a conflict. */
export type Action = 'create' | 'update' | 'unchanged' | 'keep' | 'offer' | 'replace'

/** What the importer knows of a document that it made before, in its newest state, drafts included. */
export interface Existing {
  id: DocumentId
  collection: Referable
  key: string
  title: string
  /** File of the source that it was made from. */
  path: string
  /** Of a module that is published: the slug by which it is stored. */
  slug?: string
  /** Database id of the module of a section. */
  module?: DocumentId
  /** Addresses at which a page could be found. */
  permalinks: string[]
  /** Of what was imported, as `digestOf` tells it; null where it was not written whole. */
  digest: string | null
  editedAt: string | null
  updatedAt: string
  /** Whether it is in the trash. */
  trashed: boolean
}

/** A field in which a document and its source differ. */
export interface Difference {
  field: string
  /** Lines with a `-` stand here, lines with a `+` in the source; a body is shown as Markdown. */
  diff: string
}

export interface PlanItem {
  document: ImportDocument
  action: Action
  existing?: Existing
  /** Of a conflict. */
  differences?: Difference[]
}

/** A page that was imported from another file before. */
export interface Renamed {
  collection: Referable
  title: string
  from: string
  to: string
}

/** Collections of what has an address. */
export type Page = 'modules' | 'sections'

/** Database ids of pages whose address another page takes. */
export type Leaving = Record<Page, DocumentId[]>

/** A document that stays though its source is gone. */
export interface Kept {
  orphan: Existing
  reason: string
}

/** What becomes of documents whose source is gone. */
export interface Removal {
  /** What is moved to the trash, in this order: whatever shows something before what it shows. */
  going: Existing[]
  kept: Kept[]
}

export interface Plan {
  course: string
  items: PlanItem[]
  /** Documents whose source is gone. */
  orphans: Existing[]
  /** What becomes of the orphans; empty where none is to go. */
  removal: Removal
  leaving: Leaving
  renamed: Renamed[]
  diagnostics: Diagnostic[]
}
