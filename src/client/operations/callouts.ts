import type { CalloutDocument, Format } from '../../contract'
import type { CalloutKind } from '../../model/kinds'
import { listing, type Listing } from '../listing'
import type { Transport } from '../transport'
import type { FormatQuery, In, PlaceQuery } from '../types'

export interface CalloutsQuery<F extends Format> extends PlaceQuery, FormatQuery<F> {
  kind?: CalloutKind | undefined
}

export const callouts =
  (transport: Transport) =>
  <F extends Format = 'json'>(query: CalloutsQuery<F> = {}): Listing<In<F, CalloutDocument>> =>
    listing(transport, '/v1/callouts', { ...query })
