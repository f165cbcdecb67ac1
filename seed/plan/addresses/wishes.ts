/** The addresses that the source gives to pages. */
import type { DocumentId, Referable } from '../../../src/model'
import { nameOf, type ExistingDocuments } from '../existing'
import { moduleOf } from '../recognise/pages'
import type { Existing, Page, PlanItem } from '../types'

export interface Wish {
  item: PlanItem
  address: string
  /** Of a section: its module, where there is one already. */
  within?: DocumentId
  /** Of the document that there is already, if any. */
  place?: string
}

export const isPage = ({ collection }: { collection: Referable }): boolean =>
  collection === 'modules' || collection === 'sections'

/** Tells a document from all others in the database. */
export const placeOf = ({ collection, id }: Pick<Existing, 'collection' | 'id'>): string =>
  `${collection} ${id}`

/** @param module of a section: the database id of its module, or the key of one that is new */
export const addressIn = (collection: Page, module: unknown, slug: unknown): string =>
  collection === 'modules' ? `/${String(slug)}` : `${String(module)}/${String(slug)}`

export function wishOf(item: PlanItem, existing: ExistingDocuments): Wish[] {
  const { document, existing: found } = item
  const { collection, data } = document
  if (collection !== 'modules' && collection !== 'sections') return []
  const key = moduleOf(document)
  const within = key && existing.get(nameOf({ collection: 'modules', key }))?.id
  const address = addressIn(collection, within ?? key, data.slug)
  return [{ item, address, ...(within && { within }), ...(found && { place: placeOf(found) }) }]
}
