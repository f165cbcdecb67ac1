import type { Format, SectionDocument } from '../../contract'
import { part, type Transport } from '../transport'
import type { DocumentQuery, In } from '../types'

/** One page of a module, each named by its slug or id. */
export const section =
  (transport: Transport) =>
  async <F extends Format = 'json'>(
    module: string,
    section: string,
    query: DocumentQuery<F> = {},
  ): Promise<In<F, SectionDocument>> => {
    const path = `/v1/modules/${part(module)}/sections/${part(section)}`
    return (await transport.get<In<F, SectionDocument>>(path, { ...query })).data
  }
