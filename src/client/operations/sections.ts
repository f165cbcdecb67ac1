import type { Format, SectionDocument } from '../../contract'
import { listing, type Listing } from '../listing'
import type { Transport } from '../transport'
import type { FormatQuery, In, PermalinkQuery, PlaceQuery } from '../types'

/** Sections across modules, or those of one. */
export const sections =
  (transport: Transport) =>
  <F extends Format = 'json'>(
    query: PlaceQuery & PermalinkQuery & FormatQuery<F> = {},
  ): Listing<In<F, SectionDocument>> =>
    listing(transport, '/v1/sections', { ...query })
