import type { Row as AnyRow } from '../../releases'
import type { Catalogue } from '../store/catalogue'
import { comparePlaces, type Placed } from '../store/place'
import { placeOfDeleted, syncPlaceOf } from './order'

/** What has changed since a release, in the order in which it is sent; everything that is live since none. */
export function changesSince(
  catalogue: Catalogue,
  since: number | undefined,
): readonly Placed<AnyRow>[] {
  return since === undefined ? whole(catalogue) : inSyncOrder(youngerThan(since, catalogue))
}

/** A catalogue never changes, so what is made of one serves each page of each client. */
function once<T>(make: (catalogue: Catalogue) => T): (catalogue: Catalogue) => T {
  const made = new WeakMap<Catalogue, T>()
  return (catalogue) => {
    const known = made.get(catalogue)
    if (known !== undefined) return known
    const value = make(catalogue)
    made.set(catalogue, value)
    return value
  }
}

const whole = once(({ rows }) => inSyncOrder(rows.filter(({ deleted }) => !deleted)))
const youngestFirst = once(({ rows }) => [...rows].sort((a, b) => b.release - a.release))

function youngerThan(release: number, catalogue: Catalogue): AnyRow[] {
  const rows = youngestFirst(catalogue)
  const end = rows.findIndex((row) => row.release <= release)
  return end === -1 ? [...rows] : rows.slice(0, end)
}

function inSyncOrder(rows: readonly AnyRow[]): Placed<AnyRow>[] {
  return rows
    .map((row) => ({ row, place: row.deleted ? placeOfDeleted(row) : syncPlaceOf(row) }))
    .sort((one, other) => comparePlaces(one.place, other.place))
}
