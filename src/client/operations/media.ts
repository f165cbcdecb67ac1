import type { MediaDocument } from '../../contract'
import { listing, type Listing } from '../listing'
import type { Transport } from '../transport'
import type { PlaceQuery } from '../types'

export const media =
  (transport: Transport) =>
  (query: PlaceQuery = {}): Listing<MediaDocument> =>
    listing(transport, '/v1/media', { ...query })
