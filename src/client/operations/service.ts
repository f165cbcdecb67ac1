import type { ServiceDocument } from '../../contract'
import type { Transport } from '../transport'

/** What is here: counts, languages, licences. */
export const service = (transport: Transport) => async (): Promise<ServiceDocument> =>
  (await transport.get<ServiceDocument>('/v1')).data
