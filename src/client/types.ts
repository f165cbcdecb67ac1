import type { Body, Document, Format, LexicalBody, Perspective, Sort } from '../contract'
import type { RequestOptions } from './transport'

/** A body by the format that it was asked for in. */
export interface Bodies {
  json: Body
  html: string
  markdown: string
  text: string
  lexical: LexicalBody
}

/** A document whose body is in a format; one without a body is as it is. */
export type In<F extends Format, D> = D extends { body: unknown }
  ? Omit<D, 'body'> & { body: Bodies[F] | null }
  : D

type EachIn<F extends Format, D> = D extends Document ? In<F, D> : never
/** A document of any type, its body in a format. */
export type DocumentIn<F extends Format = 'json'> = EachIn<F, Document>

export interface FormatQuery<F extends Format> extends RequestOptions {
  /** @default 'json' */
  format?: F | undefined
}

export interface PerspectiveQuery extends RequestOptions {
  /**
   * `preview` is what would be published if the newest draft were; it needs a key of that scope.
   * @default 'published'
   */
  perspective?: Perspective | undefined
}

export interface DocumentQuery<F extends Format> extends FormatQuery<F>, PerspectiveQuery {}

/** What narrows every list, and the hits of a search. */
export interface NarrowQuery extends RequestOptions {
  /**
   * How many documents to fetch at once, 1 to 100.
   * @default 25
   */
  limit?: number | undefined
  /** BCP 47. */
  language?: string | undefined
}

export interface ListQuery extends NarrowQuery {
  /** Only what was changed at this time or later: ISO 8601, in UTC. */
  updatedSince?: string | undefined
  /** @default 'place' */
  sort?: Sort | undefined
}

/** Of what has an address of its own. */
export interface PermalinkQuery {
  /** Only what could once be found at this path, for example `/modules/welcome/`. */
  permalink?: string | undefined
}

/** Where a document is shown. */
export interface Within {
  /** Slug or id of a course. */
  course?: string | undefined
  /** Slug or id of a module. */
  module?: string | undefined
}

export interface PlaceQuery extends ListQuery, Within {}
