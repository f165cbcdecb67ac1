/** How the documents that a body points at are called in the exported site. */
import type { LinkNode } from '../src/model'
import type { StoredDocument } from '../src/releases/types'

export interface Picture {
  media: string | number
  alt?: string
  width?: number
}

export interface Names {
  /** The document of a public id. */
  document: (uid: string) => StoredDocument
  /** Address of a file in the site, and its alternative text. */
  media: (uid: string) => { src: string; alt: string }
  /** Address of a page or file in the site, or of a video or worksheet elsewhere. */
  address: (to: NonNullable<LinkNode['to']>) => string
  /** Label of a note on the page. */
  label: (uid: string) => string
}
