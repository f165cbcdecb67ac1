import type { Format, ModuleDocument } from '../../contract'
import { listing, type Listing } from '../listing'
import type { Transport } from '../transport'
import type { FormatQuery, In, ListQuery, PermalinkQuery } from '../types'

export interface ModulesQuery<F extends Format> extends ListQuery, PermalinkQuery, FormatQuery<F> {
  /** Slug or id of a course. */
  course?: string | undefined
}

export const modules =
  (transport: Transport) =>
  <F extends Format = 'json'>(query: ModulesQuery<F> = {}): Listing<In<F, ModuleDocument>> =>
    listing(transport, '/v1/modules', { ...query })
