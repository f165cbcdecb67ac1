/** What has changed since a release, page by page: the same whether it is little or much, and much at no higher cost. */
import { describe, expect, it } from '@jest/globals'
import { Catalogue } from '../../src/delivery/store/catalogue'
import { History } from '../../src/delivery/store/history'
import type { Place } from '../../src/delivery/store/order'
import { standingOfRow, type Known } from '../../src/delivery/store/standing'
import { changesAfter } from '../../src/delivery/sync/changes'
import { moduleRow, sectionRow } from './rows'

const HISTORY = new History(0, new Map())
const MANY = 5000
const MODULE = moduleRow('doors', 1)

let looks = 0
/** A section that counts how often somebody looks where it stands. */
const sectionAt = (position: number, release: number): Known => {
  const uid = `sec_${String(position).padStart(5, '0')}`
  const known = standingOfRow({ ...sectionRow('page', position, MODULE), uid, release })
  return Object.defineProperty(known, 'position', { get: () => ((looks += 1), position) })
}

const gone = (known: Known, release: number): Known => ({
  uid: known.uid,
  type: known.type,
  release,
  deleted: true,
})

const sections = Array.from({ length: MANY }, (_, index) => sectionAt(MANY - index, 1))
const grown = Catalogue.empty(HISTORY).with(sections, 1, HISTORY)

function uidsSince(catalogue: Catalogue, since: number | undefined, limit: number): string[] {
  const found: string[] = []
  for (let after: Place | undefined; ;) {
    const { items, next } = changesAfter(catalogue, since, { limit, after })
    found.push(...items.map(({ uid }) => uid))
    if (!next) return found
    after = next
  }
}

describe('what has changed since a release', () => {
  it('is not sorted anew for each page, nor after each release', () => {
    changesAfter(grown, 0, { limit: 1, after: undefined })
    for (let release = 2; release < 5; release += 1) {
      const next = grown.with([sectionAt(release, release)], release, HISTORY)
      looks = 0
      const first = changesAfter(next, 0, { limit: 1, after: undefined })
      const second = changesAfter(next, 0, { limit: 1, after: first.next })
      expect([...first.items, ...second.items].map(({ uid }) => uid)).toEqual([
        'sec_00001',
        'sec_00002',
      ])
      expect(looks).toBeLessThan(MANY / 10)
    }
  })

  it.each([999, 1000, 1001, 2500])('comes once and in its order where that is %i', (count) => {
    const changed = sections.slice(0, count)
    const left = changed.slice(0, 100)
    const stayed = changed.slice(100).map((_, index) => sectionAt(MANY - 100 - index, 2))
    const next = grown.with([...left.map((known) => gone(known, 2)), ...stayed], 2, HISTORY)
    const expected = [stayed, left].flatMap((some) => some.map(({ uid }) => uid).sort())
    for (const limit of [100, 999, MANY]) expect(uidsSince(next, 1, limit)).toEqual(expected)
    expect(uidsSince(next, 2, 100)).toEqual([])
    expect(uidsSince(next, undefined, 100)).toHaveLength(MANY - 100)
  })
})
