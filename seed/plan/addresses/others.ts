/** Other addresses, for pages that cannot have the one that their source gives them. */
import type { ImportDocument } from '../../documents'
import { identified } from '../../documents/identity'
import { diagnostic, type Diagnostic } from '../../rules'
import { nameOf } from '../existing'
import type { Holder } from './holders'
import { placeOf, type Wish } from './wishes'

/**
 * @param staying who keeps an address, by the address
 * @param holders all who have one
 * @returns slugs by the names of the documents
 */
export function othersFor(
  course: string,
  wishes: readonly Wish[],
  staying: ReadonlyMap<string, Holder>,
  holders: readonly Holder[],
) {
  const owners = new Map<string, string | undefined>(
    holders.map((holder) => [holder.address, placeOf(holder)]),
  )
  for (const { address } of wishes) owners.set(address, undefined)
  const slugs = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  for (const wish of wishes) {
    const holder = staying.get(wish.address)
    if (!holder || placeOf(holder) === wish.place) continue
    const { document } = wish.item
    const slug = freeSlug(course, wish, owners)
    slugs.set(nameOf(document), slug)
    diagnostics.push(sayTaken(document, slug, holder))
  }
  return { slugs, diagnostics }
}

/** A free slug, which is the page's own from then on: `second-2` for a section, `course-second` for a module. */
function freeSlug(
  course: string,
  { item, address, place }: Wish,
  owners: Map<string, string | undefined>,
) {
  const { collection, data } = item.document
  const before = address.slice(0, -String(data.slug).length)
  const stem = collection === 'modules' ? `${course}-${String(data.slug)}` : String(data.slug)
  for (let count = collection === 'modules' ? 1 : 2; ; count += 1) {
    const slug = count === 1 ? stem : `${stem}-${count}`
    const other = `${before}${slug}`
    if (owners.has(other) && (place === undefined || owners.get(other) !== place)) continue
    owners.set(other, undefined)
    return slug
  }
}

const sayTaken = ({ path, data }: ImportDocument, slug: string, { title }: Holder) =>
  diagnostic(
    'slug-taken',
    path,
    `"${String(data.title)}" is found at "${slug}", since "${title}" has "${String(data.slug)}".`,
  )

/** A document with the slug that was chosen for it, if any. */
export function withSlug(
  document: ImportDocument,
  slugs: ReadonlyMap<string, string>,
): ImportDocument {
  const slug = slugs.get(nameOf(document))
  return slug === undefined
    ? document
    : identified({ ...document, data: { ...document.data, slug } })
}
