import type { PayloadComponent } from 'payload'
import { COMPONENTS } from './adapt'

/** Heads a block by the document that it shows, so that an editor need not open it to know which. */
export const referenceLabel = (
  field: string,
  collection: string,
  noun: string,
): PayloadComponent => ({
  path: `${COMPONENTS}#ReferenceLabel`,
  clientProps: { field, collection, noun },
})
