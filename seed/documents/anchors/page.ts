/** Where the named places of one page will be. */
import type { Element } from 'hast'
import type { AnchorLink } from './links'
import type { Place } from './places'
import type { Named } from './slugs'

export interface PageAnchors {
  /** Where a place of the old page will be; undefined for one that there never was. */
  at: (anchor: string) => Led | undefined
  links: readonly AnchorLink[]
}

export interface Led {
  /** Id of a heading; absent where none stands above the place. */
  anchor?: string
  /** Whether that is another place than was meant. */
  moved: boolean
}

export interface AnchorFacts {
  places: ReadonlyMap<string, Place>
  /** What the headings of the page became. */
  named: ReadonlyMap<Element, Named>
  slugs: ReadonlyMap<Named, string>
  links: readonly AnchorLink[]
  /** Whether the export wrote the page, so that its links name the ids which it will have. */
  exported: boolean
}

export function pageAnchors({ places, named, slugs, links, exported }: AnchorFacts): PageAnchors {
  const ids = new Set(slugs.values())
  const asItIs = (anchor: string): Led | undefined =>
    ids.has(anchor) ? { anchor, moved: false } : undefined
  const fromPlace = (anchor: string): Led | undefined => {
    const place = places.get(anchor)
    for (let above = place?.above; above; above = above.above) {
      const slug = slugs.get(named.get(above.element) ?? '')
      if (slug !== undefined)
        return { anchor: slug, moved: !(place?.exact && above === place.above) }
    }
    return place && { moved: true }
  }
  const at = (anchor: string) =>
    exported ? (asItIs(anchor) ?? fromPlace(anchor)) : (fromPlace(anchor) ?? asItIs(anchor))
  return { at, links }
}
