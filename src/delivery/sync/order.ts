/** The order in which documents are sent: each after everything that it shows, and after what it is part of. */
import type { Body, DocumentType, Node, SectionDocument } from '../../contract'
import { childrenOf } from '../../contract/walk'
import type { Place } from '../store/place'
import type { Row } from '../store/row'

const ORDER: readonly DocumentType[] = [
  'media',
  'video',
  'worksheet',
  'footnote',
  'callout',
  'course',
  'module',
  'section',
]

/**
 * Made of nothing but the row, so that a document stands elsewhere only if it has changed, and is then sent
 * with the next changes whatever page it was missed on.
 */
export function syncPlaceOf(row: Row): Place {
  const rank = ORDER.indexOf(row.type)
  switch (row.type) {
    case 'callout':
      return [rank, calloutsDeep(row), row.uid]
    case 'module':
      return [rank, row.course ?? '', row.position, row.uid]
    case 'section':
      return [rank, row.module ?? '', isBelow(row) ? 1 : 0, row.position, row.uid]
    default:
      return [rank, row.uid]
  }
}

/** After every document. */
export const placeOfDeleted = ({ uid }: { uid: string }): Place => [ORDER.length, uid]

const isBelow = ({ document }: Row) => (document as SectionDocument).parent !== null

/** How many callouts stand in each other at most within this one. */
const calloutsDeep = ({ bodies }: Row) =>
  deepest((bodies?.json as Body | undefined)?.children ?? [])

function deepest(nodes: readonly Node[]): number {
  return nodes.reduce((most, node) => {
    const below = deepest(childrenOf(node))
    return Math.max(most, node.type === 'callout' ? below + 1 : below)
  }, 0)
}
