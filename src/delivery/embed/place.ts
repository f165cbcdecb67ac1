/** Pages of modules by their addresses: on this API, in the reader, and as embeds. */
import type { Catalogue } from '../store/catalogue'
import type { Row } from '../store/row'

/** A module, or one of its sections. */
export interface Place {
  module: Row
  section?: Row
}

/** An embed runs no script, or one that tells its height to the page around it. */
export type Form = 'plain' | 'fitted'

const PATH =
  /^(?:\/embed(?:\/fitted)?\/modules|\/v1\/modules)?\/([^/]+)(?:(?:\/sections)?\/([^/]+))?\/?$/

export function placeOf(catalogue: Catalogue, module: string, section?: string): Place | undefined {
  const row = catalogue.named('module', module)
  if (!row || section === undefined) return row && { module: row }
  const found = catalogue
    .sectionsOf(row)
    .find(({ slug, uid }) => slug === section || uid === section)
  return found && { module: row, section: found }
}

/**
 * @param address whole, or its path
 * @param publicUrl where this API is: pages of others are not ours to show
 */
export function placeAt(
  catalogue: Catalogue,
  address: string,
  publicUrl: string,
): Place | undefined {
  if (!URL.canParse(address, publicUrl)) return undefined
  const { origin, pathname } = new URL(address, publicUrl)
  const [, module, section] = PATH.exec(pathname) ?? []
  if (origin !== new URL(publicUrl).origin || module === undefined) return undefined
  return placeOf(catalogue, decoded(module), section && decoded(section))
}

/** As a form has it, since that fails for nothing: what is no letter is in no name. */
const decoded = (part: string) => new URLSearchParams(`name=${part}`).get('name') ?? ''

export const documentAt = ({ module, section }: Place) => (section ?? module).document

export const keysAt = ({ module, section }: Place): string[] =>
  section ? [section.uid, module.uid] : [module.uid]

const names = ({ module, section }: Place) =>
  [module, section].flatMap((row) => (row ? [encodeURIComponent(row.slug ?? row.uid)] : []))

export const embedPath = (place: Place, form: Form = 'plain') =>
  `/embed/${form === 'plain' ? '' : 'fitted/'}modules/${names(place).join('/sections/')}`
export const readerPath = (place: Place) => `/${names(place).join('/')}`
