import type { Document, DocumentType, Format } from '../../contract'
import { part, type Transport } from '../transport'
import type { DocumentQuery, In } from '../types'

type DocumentOf<T extends DocumentType> = Extract<Document, { type: T }>

const COLLECTIONS: Record<DocumentType, string> = {
  course: 'courses',
  module: 'modules',
  section: 'sections',
  callout: 'callouts',
  video: 'videos',
  footnote: 'footnotes',
  worksheet: 'worksheets',
  media: 'media',
}

/** Any document by its type and id. `format` is for types that have a body. */
export const document =
  (transport: Transport) =>
  async <T extends DocumentType, F extends Format = 'json'>(
    type: T,
    id: string,
    query: DocumentQuery<F> = {},
  ): Promise<In<F, DocumentOf<T>>> => {
    const path = `/v1/${COLLECTIONS[type]}/${part(id)}`
    return (await transport.get<In<F, DocumentOf<T>>>(path, { ...query })).data
  }
