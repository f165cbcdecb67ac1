import type { CourseDocument } from '../../contract'
import { listing, type Listing } from '../listing'
import type { Transport } from '../transport'
import type { ListQuery, PermalinkQuery } from '../types'

export const courses =
  (transport: Transport) =>
  (query: ListQuery & PermalinkQuery = {}): Listing<CourseDocument> =>
    listing(transport, '/v1/courses', { ...query })
