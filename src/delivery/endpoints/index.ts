import { DOCUMENT_TYPES } from '../../contract'
import type { Endpoint } from '../endpoint'
import { openapi, schema, schemas } from './contract'
import { docs } from './docs'
import { embeds } from './embed'
import { error, errors } from './errors'
import { documentById } from './documents'
import { listOf } from './lists'
import { course, module, outline, page } from './modules'
import { search } from './search'
import { service } from './service'
import { sync } from './sync'

/** Types that have no address but their id. */
const BY_ID = DOCUMENT_TYPES.filter((type) => type !== 'course' && type !== 'module')

/** Every endpoint of the API. */
export const ENDPOINTS: readonly Endpoint[] = [
  service,
  ...DOCUMENT_TYPES.map(listOf),
  course,
  module,
  outline,
  page,
  ...BY_ID.map(documentById),
  search,
  sync,
  errors,
  error,
  schemas,
  schema,
  ...embeds,
  openapi(() => ENDPOINTS),
  ...docs,
]
