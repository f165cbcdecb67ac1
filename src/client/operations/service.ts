import type { ServiceDocument } from '../../contract'
import type { RequestOptions, Transport } from '../transport'

/** What is here: counts, languages, licences. */
export const service =
  (transport: Transport) =>
  async (options: RequestOptions = {}): Promise<ServiceDocument> =>
    (await transport.get<ServiceDocument>('/v1', { ...options })).data
