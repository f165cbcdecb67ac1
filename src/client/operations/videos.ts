import type { VideoDocument } from '../../contract'
import type { VideoProvider } from '../../model/kinds'
import { listing, type Listing } from '../listing'
import type { Transport } from '../transport'
import type { PlaceQuery } from '../types'

export interface VideosQuery extends PlaceQuery {
  kind?: VideoProvider | undefined
}

export const videos =
  (transport: Transport) =>
  (query: VideosQuery = {}): Listing<VideoDocument> =>
    listing(transport, '/v1/videos', { ...query })
