import type { Document, Format, SectionDocument } from '../contract'
import type { Row } from './store/row'

/** A document as it is delivered, its body in the representation that was asked for. */
export function documentOf({ document, bodies }: Row, format: Format = 'json'): Document {
  if (!('body' in document)) return document
  return { ...document, body: (bodies?.[format] ?? null) as SectionDocument['body'] }
}
