/** Who has an address now. */
import type { CollectionSlug, Payload, Where } from 'payload'
import { holdsAddress, type SectionRow } from '../../../collections/Sections/address'
import type { DocumentId } from '../../../src/model'
import { slugOf } from '../../../src/releases/settings'
import type { Page } from '../types'
import { addressIn } from './wishes'

/** A module or section of whatever course, as it is stored. */
export interface Holder {
  collection: Page
  id: DocumentId
  title: string
  address: string
  /** Whether the address is its own still. */
  holds: () => Promise<boolean>
}

/**
 * All modules, and the sections of some of them. Also what lies in the trash may have an address.
 *
 * @param within database ids of modules
 */
export async function holdersAmong(
  payload: Payload,
  within: readonly DocumentId[],
): Promise<Holder[]> {
  const modules = await rowsOf(payload, 'modules', {}, { title: true, slug: true })
  const sections = await rowsOf(
    payload,
    'sections',
    { module: { in: within } },
    {
      ...{ title: true, slug: true, module: true },
      ...{ claim: true, deletedAt: true, _status: true },
    },
  )
  return [
    // The database itself refuses a second row of the same slug.
    ...modules.map((row) => holderOf('modules', row, () => Promise.resolve(true))),
    ...sections.map((row) => holderOf('sections', row, () => holdsAddress(payload, row))),
  ]
}

const holderOf = (collection: Page, row: SectionRow, holds: Holder['holds']): Holder => ({
  collection,
  id: row.id,
  title: String(row.title),
  address: addressIn(collection, row.module, row.slug),
  holds,
})

/** For the system, as all that the importer reads. */
async function rowsOf(
  payload: Payload,
  collection: Page,
  where: Where,
  select: Record<string, true>,
): Promise<SectionRow[]> {
  const { docs } = await payload.find({
    collection: slugOf(payload, collection) as CollectionSlug,
    where,
    select,
    depth: 0,
    pagination: false,
    trash: true,
    overrideAccess: true,
  })
  return docs as unknown as SectionRow[]
}
