import type { OutlineEntry } from '../../contract'
import { part, type RequestOptions, type Transport } from '../transport'

/** The sections of a module in reading order, without their bodies. */
export const outline =
  (transport: Transport) =>
  async (module: string, options: RequestOptions = {}): Promise<OutlineEntry[]> => {
    const path = `/v1/modules/${part(module)}/sections`
    return (await transport.get<OutlineEntry[]>(path, { ...options })).data
  }
