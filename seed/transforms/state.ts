import type { Element } from 'hast'
import type { Color, Mark, Referable, StoredBlock, StoredInline } from '../../src/model'
import type { Page } from '../read/site'
import type { RuleId } from '../rules'
import type { Child } from './dom'

export type Mixed = StoredBlock | StoredInline

/** What surrounds a piece of text. */
export interface Style {
  marks: Mark[]
  color?: Color
}

export const PLAIN: Style = { marks: [] }

/** A document of the import by its key. */
export interface KeyReference {
  collection: Referable
  key: string
}

/** The document that a source names by its public id; undefined for an id that the source does not have. */
export type Known = (id: string) => KeyReference | undefined

/** Where a link of the source leads. */
export type Target =
  | {
      kind: 'page'
      key: string
      collection: 'modules' | 'sections'
      anchor?: string
      /** The address as written, where the page is found at another one. */
      moved?: string
    }
  | { kind: 'file'; path: string }
  | { kind: 'external'; url: string }
  | { kind: 'dead'; url: string }
  | { kind: 'empty' }
  | { kind: 'unsafe' }

export interface CalloutPart {
  /** Public id, where the source states one. */
  id?: string
  kind: string
  title: string
  showTitle: boolean
  titleLevel?: number
  sourceClasses: string
  body: StoredBlock[]
  line?: number
}

export interface VideoPart {
  url: string
  title: string
  duration?: number
  credit?: string
  line?: number
}

/** A file of the course, and the path under which it was found. */
export interface Media {
  key: string
  found: string
}

/** A file of the course that is not taken, and why. */
export interface Unwanted {
  unwanted: string
}

/** Documents that a page is made of; each call gives the key to refer to it by. */
export interface Parts {
  callout: (part: CalloutPart) => string
  video: (part: VideoPart) => string
  /** Fills in what is learned about a video after it was met. */
  amendVideo: (key: string, facts: Partial<VideoPart>) => void
  worksheet: (facts: {
    href: string
    file?: string
    number?: number
    title: string
    line?: number
  }) => string
  /** The worksheet at an address, where there is one. */
  worksheetAt: (href: string) => string | undefined
  /** @returns undefined where there is no such file */
  media: (path: string, alt?: string) => Media | Unwanted | undefined
  /** @param place.id public id, where the source states one */
  footnote: (
    body: StoredBlock[],
    place: { id: string | undefined; line: number | undefined },
  ) => string
}

/** Everything that converting one page knows; handlers reach each other only through it. */
export interface State {
  page: Page
  parts: Parts
  target: (href: string) => Target
  /** Documents by the public ids that the source states. */
  known: Known
  report: (rule: RuleId, message: string, node?: Child) => void
  /** The key of this page's note that it refers to by an id; undefined where there is none, or not yet. */
  noteAt: (id: string, element: Element) => string | undefined
  /** Keys of those that it has referred to so far, in this order. */
  referred: Set<string>
  /** Inline nodes and blocks as they come. */
  convert: (nodes: readonly Child[], style?: Style) => Mixed[]
  /** Blocks; runs of inline nodes become paragraphs. */
  flow: (nodes: readonly Child[], style?: Style) => StoredBlock[]
  /** Blocks that say themselves what they are, so that nothing is guessed of them. */
  exact: Set<StoredBlock>
  /** How many blocks that hold blocks stand around what is converted, within its body. */
  depth: number
  /** What the headings of the page became: a block, or the title of the callout with a key. */
  named: Map<Element, StoredBlock | string>
  /** Words that say what a video nearby is about. */
  heading: string | undefined
  pending: { duration?: number; credit?: string }
  lastVideo:
    { key: string; node: Extract<StoredBlock, { type: 'video' }>; timed: boolean } | undefined
}

export type Handler = (element: Element, state: State, style: Style) => Mixed[]
