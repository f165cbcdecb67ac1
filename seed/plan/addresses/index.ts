/**
 * Addresses of pages: which leaves its own to another, and which needs another since somebody stays. No two
 * modules have one address, and no two sections of a module.
 */
import type { Payload } from 'payload'
import type { Diagnostic } from '../../rules'
import type { ExistingDocuments } from '../existing'
import type { Existing, Leaving, PlanItem, PlanOptions } from '../types'
import { holdersAmong, type Holder } from './holders'
import { othersFor } from './others'
import { isPage, placeOf, wishOf, type Wish } from './wishes'

export { withSlug } from './others'

export interface Addresses {
  leaving: Leaving
  /** Slugs in place of those that cannot be had, by the names of the documents. */
  slugs: ReadonlyMap<string, string>
  diagnostics: Diagnostic[]
}

/**
 * Looks who has the addresses that the source gives to pages.
 *
 * @param gone documents that lie in the trash, or will at the end of the import
 */
export async function settleAddresses(
  payload: Payload,
  course: string,
  items: readonly PlanItem[],
  existing: ExistingDocuments,
  gone: readonly Existing[],
  options: PlanOptions,
): Promise<Addresses> {
  const wishes = items.flatMap((item) => wishOf(item, existing))
  const wished = new Map(wishes.map((wish) => [wish.address, wish]))
  const modules = new Set(wishes.flatMap(({ within }) => within ?? []))
  const holders = await holdersAmong(payload, [...modules])
  const leaves = leavingOf(wishes, gone, options)
  const leaving: Leaving = { modules: [], sections: [] }
  const staying = new Map<string, Holder>()
  for (const holder of holders) {
    const wish = wished.get(holder.address)
    if (!wish || wish.place === placeOf(holder) || !(await holder.holds())) continue
    if (leaves(holder, wish)) leaving[holder.collection].push(holder.id)
    else staying.set(holder.address, holder)
  }
  return { leaving, ...othersFor(course, wishes, staying, holders) }
}

/** Tells who gives up an address: what goes, and what this import writes to another. */
function leavingOf(
  wishes: readonly Wish[],
  gone: readonly Existing[],
  { draft = false }: PlanOptions,
): (holder: Holder, wish: Wish) => boolean {
  const going = new Set(gone.filter(isPage).map(placeOf))
  // What is written as a draft beside what is published leaves that where it is.
  const moving = wishes.filter(({ item }) =>
    draft ? item.action !== 'keep' : ['update', 'replace'].includes(item.action),
  )
  const addresses = new Map(moving.map(({ place, address }) => [place, address]))
  return (holder, { place }) => {
    const goes =
      going.has(placeOf(holder)) ||
      (addresses.get(placeOf(holder)) ?? holder.address) !== holder.address
    // A new draft is a row of its own, and the database tells the rows of modules apart by their slugs.
    const isFree = !draft || holder.collection === 'sections' || place !== undefined
    return goes && isFree
  }
}
