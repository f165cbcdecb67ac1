/** Pages of modules by their addresses: on this API, in the reader, and as embeds. */
import { comparablePath } from '../../model'
import type { Catalogue } from '../store/catalogue'
import type { Row } from '../store/row'
import type { Standing } from '../store/standing'
import type { Store } from '../store/store'

type Named = Pick<Standing, 'uid' | 'slug'>

/** A module, or one of its sections. */
export interface Place<T extends Named = Row> {
  module: T
  section?: T
}

/** An embed runs no script, or one that tells its height to the page around it. */
export type Form = 'plain' | 'fitted'

const PATH =
  /^(?:\/embed(?:\/fitted)?\/modules|\/v1\/modules)?\/([^/]+)(?:(?:\/sections)?\/([^/]+))?\/?$/

/** The place of these names: each a slug or an id. */
export function placeOf(
  catalogue: Catalogue,
  module: string,
  section?: string,
): Place<Standing> | undefined {
  const standing = catalogue.named('module', module)
  if (!standing || section === undefined) return standing && { module: standing }
  const found = catalogue
    .sectionsOf(standing.uid)
    .find(({ slug, uid }) => slug === section || uid === section)
  return found && { module: standing, section: found }
}

/** The documents of a place. */
export async function readPlace(
  read: Store['read'],
  place: Place<Standing> | undefined,
): Promise<Place | undefined> {
  if (!place) return undefined
  const { module, section } = place
  const [row, page] = await read(section ? [module, section] : [module])
  return row && { module: row, ...(page && { section: page }) }
}

/** Whether an address is of this site, by `http` or `https`; or a path, which is of no other. */
export const isHere = (address: string, publicUrl: string): boolean =>
  URL.canParse(address, publicUrl) && new URL(address, publicUrl).host === new URL(publicUrl).host

/**
 * @param address whole, or its path
 * @param publicUrl where this API is: pages of others are not ours to show
 */
export function placeAt(
  catalogue: Catalogue,
  address: string,
  publicUrl: string,
): Place<Standing> | undefined {
  if (!isHere(address, publicUrl)) return undefined
  const [, module, section] = PATH.exec(new URL(address, publicUrl).pathname) ?? []
  if (module === undefined) return undefined
  return placeOf(catalogue, decoded(module), section && decoded(section))
}

/** Where a page is now that once stood at an address, or the page that has or had that name in a module that once did. */
export async function placeOnceAt(
  catalogue: Catalogue,
  address: string,
  publicUrl: string,
  onceAt: Store['onceAt'],
): Promise<Place<Standing> | undefined> {
  if (!isHere(address, publicUrl)) return undefined
  const path = comparablePath(new URL(address, publicUrl).pathname)
  const found = async (type: 'module' | 'section', permalink: string) =>
    (await onceAt(permalink))
      .flatMap((uid) => catalogue.get(uid) ?? [])
      .find((standing) => standing.type === type)
  const page = async (permalink: string) => {
    const section = await found('section', permalink)
    return section?.module ? placeOf(catalogue, section.module, section.uid) : undefined
  }
  const module = async (permalink: string) => {
    const standing = await found('module', permalink)
    return standing && { module: standing }
  }
  const there = (await page(path)) ?? (await module(path))
  const [, above, name] = /^(\/[^/]+)\/([^/]+)$/.exec(path) ?? []
  if (there || above === undefined) return there
  const moved = await module(above)
  return (
    moved && (placeOf(catalogue, moved.module.uid, name) ?? page(`/${moved.module.slug}/${name}`))
  )
}

/** As a form has it, since that fails for nothing: what is no letter is in no name. */
const decoded = (part: string) =>
  (new URLSearchParams(`name=${part}`).get('name') ?? '').normalize('NFC')

export const documentAt = ({ module, section }: Place) => (section ?? module).document

export const keysAt = ({ module, section }: Place<Named>): string[] =>
  section ? [section.uid, module.uid] : [module.uid]

const namesOf = ({ module, section }: Place<Named>, nameOf: (row: Named) => string) =>
  [module, section].flatMap((row) => (row ? [encodeURIComponent(nameOf(row))] : []))

const slugOf = ({ slug, uid }: Named) => slug ?? uid

export const embedPath = (place: Place<Named>, form: Form) =>
  `/embed/${form === 'plain' ? '' : 'fitted/'}modules/${namesOf(place, slugOf).join('/sections/')}`

/** By ids: what stays on another site for years outlives any slug. */
export const lastingEmbedPath = (place: Place<Named>) =>
  `/embed/modules/${namesOf(place, ({ uid }) => uid).join('/sections/')}`

export const readerPath = (place: Place<Named>) => `/${namesOf(place, slugOf).join('/')}`
