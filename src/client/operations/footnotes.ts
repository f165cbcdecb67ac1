import type { FootnoteDocument, Format } from '../../contract'
import { listing, type Listing } from '../listing'
import type { Transport } from '../transport'
import type { FormatQuery, In, PlaceQuery } from '../types'

export const footnotes =
  (transport: Transport) =>
  <F extends Format = 'json'>(
    query: PlaceQuery & FormatQuery<F> = {},
  ): Listing<In<F, FootnoteDocument>> =>
    listing(transport, '/v1/footnotes', { ...query })
