/** How the documents that a body points at are called where it is written. */
import type { LinkNode } from '../../src/model'

export interface Picture {
  media: string | number
  alt?: string
  width?: number
}

/** What is said of a document in a body that points at it. */
export interface Described {
  title: string
  number?: unknown
  showTitle?: unknown
  titleLevel?: unknown
}

export interface Names {
  /** The document of a public id. */
  document: (uid: string) => Described
  /** Address of a file, and its alternative text. */
  media: (uid: string) => { src: string; alt: string }
  /** Address of a page or file, or of a video or worksheet elsewhere. */
  address: (to: NonNullable<LinkNode['to']>) => string
  /** Label of a note on the page. */
  label: (uid: string) => string
}
