import { writtenAddress } from '../../blocks/render/safe'
import type { Body, Link } from '../contract'
import type { Anchors } from './anchors'
import { idsOfNote } from './nodes/noteIds'

type HrefOf = (link: Link) => string

/** Lets links to a heading or a note of the same body find it under its prefix, unless the site leads them elsewhere. */
export function prefixed(hrefOf: HrefOf, idPrefix: string, body: Body, anchors: Anchors): HrefOf {
  if (!idPrefix) return hrefOf
  const ids = [...anchors.ids.values(), ...body.footnotes.flatMap(idsOfNote)]
  // A link may have the letters of an id as they are, or as an address has them.
  const own = new Set(ids.map((id) => writtenAddress(`#${id}`)))
  return (link) => {
    const href = hrefOf(link)
    return href === link.href && own.has(writtenAddress(href))
      ? `#${idPrefix}${href.slice(href.indexOf('#') + 1)}`
      : href
  }
}
