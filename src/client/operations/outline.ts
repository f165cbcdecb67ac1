import type { OutlineEntry } from '../../contract'
import { part, type Transport } from '../transport'
import type { PerspectiveQuery } from '../types'

/** The sections of a module in reading order, without their bodies. */
export const outline =
  (transport: Transport) =>
  async (module: string, query: PerspectiveQuery = {}): Promise<OutlineEntry[]> => {
    const path = `/v1/modules/${part(module)}/sections`
    return (await transport.get<OutlineEntry[]>(path, { ...query })).data
  }
