import type {
  CalloutDocument,
  FootnoteDocument,
  MediaDocument,
  Placement,
  VideoDocument,
  WorksheetDocument,
} from '../../contract'
import type { CalloutKind, WorksheetKind } from '../../model'
import { mediaAddress, number, string, worksheetAddress } from '../addresses'
import { altOf } from '../alt'
import type { Lookup } from '../catalog'
import { classesOf } from '../resolve'
import type { StoredDocument } from '../types'
import { videoFacts } from '../video'
import { base, courseOf, moduleOf, summary } from './base'
import type { Made } from './made'

/** A module or section that shows a part. */
type Page = StoredDocument

/** Where a part stands, and the licence and course that it has from there. */
function placed(pages: Page[], lookup: Lookup) {
  const [first] = pages
  const module = first && (moduleOf(first, lookup) ?? first)
  return {
    module,
    course: courseOf(module, lookup),
    usedIn: pages.map((page) => placement(page, lookup)),
  }
}

function placement(page: Page, lookup: Lookup): Placement {
  const module = moduleOf(page, lookup)
  return module
    ? { module: summary(module), section: summary(page) }
    : { module: summary(page), section: null }
}

export function callout(doc: StoredDocument, lookup: Lookup, pages: Page[]): Made {
  const { module, course, usedIn } = placed(pages, lookup)
  const kind = (string(doc.kind) ?? 'other') as CalloutKind
  const document: CalloutDocument = {
    ...base('callout', doc, [module, course]),
    kind,
    sourceClasses: classesOf(doc),
    body: null,
    usedIn,
  }
  return { document, stored: doc.body, module: module?.uid, course: course?.uid, kind }
}

export function video(doc: StoredDocument, lookup: Lookup, pages: Page[]): Made {
  const { module, course, usedIn } = placed(pages, lookup)
  const document: VideoDocument = {
    ...base('video', doc, [module, course]),
    ...videoFacts(doc),
    transcript: string(doc.transcript) ?? null,
    usedIn,
  }
  return { document, module: module?.uid, course: course?.uid, kind: document.provider }
}

export function footnote(doc: StoredDocument, lookup: Lookup, pages: Page[]): Made {
  const { module, course, usedIn } = placed(pages, lookup)
  const document: FootnoteDocument = {
    ...base('footnote', doc, [module, course]),
    body: null,
    usedIn,
  }
  return { document, stored: doc.body, module: module?.uid, course: course?.uid }
}

export function worksheet(
  doc: StoredDocument,
  lookup: Lookup,
  publicUrl: string,
  pages: Page[],
): Made | null {
  const place = placed(pages, lookup)
  const module = moduleOf(doc, lookup) ?? place.module
  const course = courseOf(module, lookup)
  const href = worksheetAddress(doc, lookup, publicUrl)
  if (href === undefined) return null
  const kind = (string(doc.kind) ?? 'link') as WorksheetKind
  const document: WorksheetDocument = {
    ...base('worksheet', doc, [module, course]),
    kind,
    number: number(doc.number),
    href,
    module: summary(module),
    usedIn: place.usedIn,
  }
  return { document, module: module?.uid, course: course?.uid, kind }
}

export function media(doc: StoredDocument, lookup: Lookup, publicUrl: string, pages: Page[]): Made {
  const { module, course } = placed(pages, lookup)
  const document: MediaDocument = {
    ...base('media', doc, [module, course]),
    src: mediaAddress(doc, publicUrl),
    filename: string(doc.filename) ?? '',
    mimeType: string(doc.mimeType) ?? 'application/octet-stream',
    size: number(doc.filesize) ?? 0,
    width: number(doc.width),
    height: number(doc.height),
    alt: altOf(doc),
  }
  return { document, module: module?.uid, course: course?.uid, kind: document.mimeType }
}
