/** The orders in which a list can stand. */
import type { DocumentType, Sort } from '../../contract'
import type { Catalogue } from '../store/catalogue'
import { comparePlaces, type Place, type Placed } from '../store/place'
import type { Row } from '../store/row'

const PLACES: Record<Exclude<Sort, 'place'>, (row: Row) => Place> = {
  title: ({ document, uid }) => [folded(document.title), uid],
  updatedAt: ({ document, uid }) => [Date.parse(document.updatedAt), uid],
  '-updatedAt': ({ document, uid }) => [-Date.parse(document.updatedAt), uid],
}

type List = readonly Placed<Row>[]

/** A catalogue never changes, so what is sorted once stays sorted. */
const known = new WeakMap<Catalogue, Map<string, List>>()

export function inOrder(catalogue: Catalogue, type: DocumentType, sort: Sort): List {
  if (sort === 'place') return catalogue.list(type)
  const lists = known.get(catalogue) ?? new Map<string, List>()
  known.set(catalogue, lists)
  const name = `${type} ${sort}`
  const list = lists.get(name) ?? sorted(catalogue.list(type), PLACES[sort])
  lists.set(name, list)
  return list
}

const sorted = (list: List, placeOf: (row: Row) => Place): List =>
  list
    .map(({ row }) => ({ row, place: placeOf(row) }))
    .sort((one, other) => comparePlaces(one.place, other.place))

/** Without case and accents, so that É stands with E. */
const folded = (title: string) => title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
