import { relationId, type Lookup } from './catalog'
import type { Referable } from '../model'
import type { StoredDocument } from './types'

/** Where a document is found by a person: its page in the reader, its file, its address elsewhere. */
export function addressOf(
  collection: Referable,
  doc: StoredDocument,
  lookup: Lookup,
  publicUrl: string,
): string | undefined {
  switch (collection) {
    case 'courses':
      return `${publicUrl}/courses/${doc.slug}`
    case 'modules':
      return `${publicUrl}/${doc.slug}`
    case 'sections': {
      const module = lookup.get('modules', relationId(doc.module))
      return module && `${publicUrl}/${module.slug}/${doc.slug}`
    }
    case 'media':
      return mediaAddress(doc, publicUrl)
    case 'worksheets':
      return worksheetAddress(doc, lookup, publicUrl)
    case 'videos':
      return string(doc.url)
    case 'callouts':
    case 'footnotes':
      return undefined
  }
}

/** Of a draft's own file it says by what it is opened. */
export function mediaAddress(doc: StoredDocument, publicUrl: string): string {
  const address = `${publicUrl}/api/media/file/${encodeURIComponent(string(doc.filename) ?? '')}`
  const opening = string(doc.opening)
  return opening === undefined ? address : `${address}?draft=${opening}`
}

/** A file that stayed with another kind leads nowhere, unless there is nothing else: an import may say no kind. */
export function worksheetAddress(
  doc: StoredDocument,
  lookup: Lookup,
  publicUrl: string,
): string | undefined {
  const file = lookup.get('media', relationId(doc.file))
  const uploaded = file && mediaAddress(file, publicUrl)
  const url = string(doc.url)
  return doc.kind === 'file' ? (uploaded ?? url) : (url ?? uploaded)
}

export function string(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
