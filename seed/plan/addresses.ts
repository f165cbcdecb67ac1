/** Addresses of sections: who leaves one to another, and who needs another since somebody stays. */
import type { CollectionSlug, Payload } from 'payload'
import { holdsAddress, type SectionRow } from '../../collections/Sections/address'
import type { DocumentId } from '../../src/model'
import { slugOf } from '../../src/releases/settings'
import type { ImportDocument } from '../documents'
import { diagnostic, type Diagnostic } from '../rules'
import { nameOf, type ExistingDocuments } from './existing'
import { moduleOf } from './recognise/pages'
import type { Existing, PlanItem, PlanOptions } from './types'

export interface Addresses {
  /** Database ids of sections whose address another one takes in this import. */
  leaving: DocumentId[]
  /** Slugs in place of those that cannot be had, by the names of the documents. */
  slugs: ReadonlyMap<string, string>
  diagnostics: Diagnostic[]
}

/** A section that is imported, with the address that its source gives it. */
interface Wish {
  item: PlanItem
  module: DocumentId
  address: string
}

/**
 * Looks who has the addresses that the source gives to sections: no module has two sections of one address.
 *
 * @param gone documents that lie in the trash, or will at the end of the import
 */
export async function settleAddresses(
  payload: Payload,
  items: readonly PlanItem[],
  existing: ExistingDocuments,
  gone: readonly Existing[],
  options: PlanOptions,
): Promise<Addresses> {
  const wishes = items.flatMap((item) => wishOf(item, existing))
  const wished = new Map(wishes.map((wish) => [wish.address, wish]))
  const rows = await sectionRows(payload)
  const leaves = leavingOf(items, wishes, gone, options)
  const leaving: DocumentId[] = []
  const staying = new Map<string, SectionRow>()
  for (const row of rows) {
    const address = addressOf(row)
    const wish = wished.get(address)
    if (!wish || wish.item.existing?.id === row.id) continue
    if (!(await holdsAddress(payload, row))) continue
    if (leaves(row)) leaving.push(row.id)
    else staying.set(address, row)
  }
  return { leaving, ...withOthers(wishes, staying, rows) }
}

const join = (module: unknown, slug: unknown) => `${String(module)}/${String(slug)}`
const addressOf = ({ module, slug }: SectionRow) => join(module, slug)

/** In a module that is new, every address is free. */
function wishOf(item: PlanItem, existing: ExistingDocuments): Wish[] {
  const { document } = item
  const key = document.collection === 'sections' ? moduleOf(document) : undefined
  const module = key && existing.get(nameOf({ collection: 'modules', key }))?.id
  return module ? [{ item, module, address: join(module, document.data.slug) }] : []
}

/** Tells who gives up an address: what goes, and what this import writes to another. */
function leavingOf(
  items: readonly PlanItem[],
  wishes: readonly Wish[],
  gone: readonly Existing[],
  { draft = false }: PlanOptions,
): (row: SectionRow) => boolean {
  const ofSections = ({ collection }: { collection: string }) => collection === 'sections'
  const going = new Set(gone.filter(ofSections).map(({ id }) => id))
  const addresses = new Map(wishes.map(({ item, address }) => [item.existing?.id, address]))
  const moving = new Set(
    items
      .filter(({ document }) => ofSections(document))
      // What is written as a draft beside what is published leaves that where it is.
      .filter(({ action }) => (draft ? action !== 'keep' : isPublishing(action)))
      .map(({ existing }) => existing?.id),
  )
  return (row) =>
    going.has(row.id) || (moving.has(row.id) && addresses.get(row.id) !== addressOf(row))
}

const isPublishing = (action: PlanItem['action']) => action === 'update' || action === 'replace'

/** Slugs for those whose wish somebody has who stays. */
function withOthers(
  wishes: readonly Wish[],
  staying: ReadonlyMap<string, SectionRow>,
  rows: readonly SectionRow[],
): Pick<Addresses, 'slugs' | 'diagnostics'> {
  const used = new Map<string, unknown>(rows.map((row) => [addressOf(row), row.id]))
  for (const { address, item } of wishes) used.set(address, item)
  const slugs = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  for (const { item, module, address } of wishes) {
    const holder = staying.get(address)
    if (!holder || holder.id === item.existing?.id) continue
    const { document, existing } = item
    const isFree = (slug: string) => {
      const owner = used.get(join(module, slug))
      return owner === undefined || owner === existing?.id
    }
    const slug = freeSlug(String(document.data.slug), isFree)
    used.set(join(module, slug), item)
    slugs.set(nameOf(document), slug)
    diagnostics.push(sayTaken(document, slug, holder))
  }
  return { slugs, diagnostics }
}

function freeSlug(wished: string, isFree: (slug: string) => boolean): string {
  let count = 2
  while (!isFree(`${wished}-${count}`)) count += 1
  return `${wished}-${count}`
}

const sayTaken = ({ path, data }: ImportDocument, slug: string, { title }: SectionRow) =>
  diagnostic(
    'slug-taken',
    path,
    `"${String(data.title)}" is found at "${slug}", since "${String(title)}" has "${String(data.slug)}".`,
  )

const ROW = {
  title: true,
  slug: true,
  module: true,
  claim: true,
  deletedAt: true,
  _status: true,
} as const

/** For the system, as all that the importer reads; what lies in the trash may have an address, too. */
async function sectionRows(payload: Payload): Promise<SectionRow[]> {
  const { docs } = await payload.find({
    collection: slugOf(payload, 'sections') as CollectionSlug,
    select: ROW,
    depth: 0,
    pagination: false,
    trash: true,
    overrideAccess: true,
  })
  return docs as unknown as SectionRow[]
}
