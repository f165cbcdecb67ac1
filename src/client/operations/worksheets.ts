import type { WorksheetDocument } from '../../contract'
import type { WorksheetKind } from '../../model/kinds'
import { listing, type Listing } from '../listing'
import type { Transport } from '../transport'
import type { PlaceQuery } from '../types'

export interface WorksheetsQuery extends PlaceQuery {
  kind?: WorksheetKind | undefined
}

export const worksheets =
  (transport: Transport) =>
  (query: WorksheetsQuery = {}): Listing<WorksheetDocument> =>
    listing(transport, '/v1/worksheets', { ...query })
