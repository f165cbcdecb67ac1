import type { Document, DocumentType, Format } from '../../contract'
import { COLLECTIONS } from '../../contract/collections'
import { part, type Query, type Transport } from '../transport'
import type { DocumentQuery, In, PerspectiveQuery } from '../types'

type DocumentOf<T extends DocumentType> = Extract<Document, { type: T }>

/** A format where there is a body to have one. */
type QueryOf<T extends DocumentType, F extends Format> =
  DocumentOf<T> extends { body: unknown } ? DocumentQuery<F> : PerspectiveQuery

/** Any document by its type and id. */
export const document =
  (transport: Transport) =>
  async <T extends DocumentType, F extends Format = 'json'>(
    type: T,
    id: string,
    query?: QueryOf<T, F>,
  ): Promise<In<F, DocumentOf<T>>> => {
    const path = `/v1/${COLLECTIONS[type]}/${part(id)}`
    return (await transport.get<In<F, DocumentOf<T>>>(path, { ...(query as Query | undefined) }))
      .data
  }
