import type { DocumentType, SearchHit } from '../../contract'
import { listing, type Listing } from '../listing'
import type { Transport } from '../transport'
import type { NarrowQuery, Within } from '../types'

export interface SearchQuery extends NarrowQuery, Within {
  /** @default every type */
  type?: readonly DocumentType[] | undefined
}

/**
 * Documents that hold these words, the best first. The last word need not be finished, and slips are forgiven.
 *
 * @param words up to 200 characters
 */
export const search =
  (transport: Transport) =>
  (words: string, query: SearchQuery = {}): Listing<SearchHit> =>
    listing(transport, '/v1/search', { q: words, ...query })
