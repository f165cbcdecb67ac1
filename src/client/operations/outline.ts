import type { OutlineEntry } from '../../contract'
import { part, type Transport } from '../transport'

/** The sections of a module in reading order, without their bodies. */
export const outline =
  (transport: Transport) =>
  async (module: string): Promise<OutlineEntry[]> =>
    (await transport.get<OutlineEntry[]>(`/v1/modules/${part(module)}/sections`)).data
