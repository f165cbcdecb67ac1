import type { Format, ModuleDocument, OutlineEntry, SectionDocument } from '../../contract'
import { part, type Transport } from '../transport'
import type { DocumentQuery, In } from '../types'

type Include = 'sections' | undefined

export interface ModuleQuery<F extends Format, I extends Include> extends DocumentQuery<F> {
  /** Whole sections instead of the outline. */
  include?: I | undefined
}

type Module<F extends Format, I extends Include> = Omit<In<F, ModuleDocument>, 'sections'> & {
  sections: I extends 'sections' ? In<F, SectionDocument>[] : OutlineEntry[]
}

/** A module by its slug or id, with its outline or with all its sections. */
export const module =
  (transport: Transport) =>
  async <F extends Format = 'json', I extends Include = undefined>(
    module: string,
    query: ModuleQuery<F, I> = {},
  ): Promise<Module<F, I>> =>
    (await transport.get<Module<F, I>>(`/v1/modules/${part(module)}`, { ...query })).data
