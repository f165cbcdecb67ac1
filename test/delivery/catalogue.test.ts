/** A catalogue that has grown release by release is the one that is made of everything at once. */
import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { DOCUMENT_TYPES, SORTS, type DocumentType } from '../../src/contract'
import { Catalogue } from '../../src/delivery/store/catalogue'
import { History } from '../../src/delivery/store/history'
import { SortedList } from '../../src/delivery/store/sortedList'
import type { Known, Standing } from '../../src/delivery/store/standing'
import { LISTS, NAMES } from '../../src/delivery/store/views'
import { SYNC_ORDER } from '../../src/delivery/sync/order'

/** Another by hand: SEED=7. */
const SEED = Number(process.env.SEED ?? 1)
const HISTORY = new History(0, new Map())

/** So few of each type that they often change places. */
const COUNTS: Record<DocumentType, number> = {
  course: 3,
  module: 5,
  section: 12,
  callout: 4,
  video: 1,
  footnote: 1,
  worksheet: 1,
  media: 1,
}
const uidsOf = (type: DocumentType) =>
  Array.from({ length: COUNTS[type] }, (_, index) => `${type} ${index}`)
const ALL = DOCUMENT_TYPES.flatMap(uidsOf)

const maybe = (uids: string[]) => fc.option(fc.constantFrom(...uids), { freq: 3 })

const standing = fc.record<Omit<Standing, 'uid' | 'type' | 'release' | 'deleted'>>({
  slug: fc.constantFrom('a', 'b', 'c', null),
  module: maybe(uidsOf('module')),
  course: maybe(uidsOf('course')),
  shownIn: fc.subarray(uidsOf('module'), { maxLength: 2 }),
  kind: fc.constantFrom('tip', null),
  language: fc.constantFrom('en', 'de'),
  license: fc.constantFrom('CC0-1.0', null),
  sortTitle: fc.constantFrom('one', 'two'),
  position: fc.nat(3),
  level: fc.nat(1),
  changedAt: fc.nat(3),
})

const change = fc.record({
  uid: fc.constantFrom(...ALL),
  to: fc.option(standing, { freq: 4 }),
})
const releases = fc.array(fc.uniqueArray(change, { selector: ({ uid }) => uid, maxLength: 6 }), {
  minLength: 1,
  maxLength: 12,
})

function knownOf({ uid, to }: { uid: string; to: object | null }, release: number): Known {
  const type = uid.split(' ')[0] as DocumentType
  const named = { uid, type, release }
  return to ? ({ ...named, ...to, deleted: false } as Standing) : { ...named, deleted: true }
}

const VIEWS = [NAMES, ...SORTS.flatMap((sort) => Object.values(LISTS[sort]))]
const uids = (list: Iterable<Known>) => [...list].map(({ uid }) => uid)

/** Everything that can be asked of a catalogue. */
function contentsOf(catalogue: Catalogue): unknown {
  return {
    views: VIEWS.map((view) => uids(catalogue.view(view).after())),
    sections: uidsOf('module').map((uid) => uids(catalogue.sectionsOf(uid))),
    modules: uidsOf('course').map((uid) => uids(catalogue.modulesOf(uid)).sort()),
    all: ALL.map((uid) => catalogue.get(uid)),
    since: uids(catalogue.changedSince(2)),
    inOrder: uids(catalogue.inOrder(SYNC_ORDER).after()),
    types: DOCUMENT_TYPES.map((type) => [catalogue.count(type), catalogue.newest(type)]),
    languages: catalogue.languages,
    licenses: catalogue.licenses,
  }
}

it('a catalogue that has grown is the one made anew, and those before it stay as they were', () => {
  fc.assert(
    fc.property(releases, (all) => {
      const known = new Map<string, Known>()
      const newest = new Map<DocumentType, number>()
      let catalogue = Catalogue.empty(HISTORY)
      const before: [Catalogue, unknown][] = []
      for (const [index, changes] of all.entries()) {
        const changed = changes.map((one) => knownOf(one, index + 1))
        for (const one of changed) {
          known.set(one.uid, one)
          newest.set(one.type, index + 1)
        }
        before.push([catalogue, contentsOf(catalogue)])
        catalogue = catalogue.with(changed, index + 1, HISTORY)
        const anew = Catalogue.empty(HISTORY).with(known.values(), index + 1, HISTORY)
        expect(contentsOf(catalogue)).toEqual({
          ...(contentsOf(anew) as object),
          types: DOCUMENT_TYPES.map((type) => [anew.count(type), newest.get(type) ?? 0]),
        })
      }
      for (const [one, contents] of before) expect(contentsOf(one)).toEqual(contents)
    }),
    { seed: SEED, numRuns: 60 },
  )
})

it('what is older than what is known changes nothing', () => {
  const newer = knownOf({ uid: 'course 1', to: { slug: 'new' } }, 2)
  const catalogue = Catalogue.empty(HISTORY).with([newer], 2, HISTORY)
  const older = knownOf({ uid: 'course 1', to: null }, 1)
  expect(catalogue.with([older], 1, HISTORY).get('course 1')).toBe(newer)
})

it('a sorted list of many holds what is put into it and not what is taken out', () => {
  const numbers = fc.uniqueArray(fc.nat(20_000), { minLength: 1500, maxLength: 4000 })
  fc.assert(
    fc.property(numbers, numbers, fc.nat(20_000), (first, second, place) => {
      const order = [(value: number) => value]
      const leaving = first.filter((_, index) => index % 3 > 0)
      const staying = first.filter((_, index) => index % 3 === 0)
      const coming = second.filter((value) => !staying.includes(value))
      const before = SortedList.of(order, first)
      const list = before.with(leaving, coming)
      const expected = [...staying, ...coming].sort((a, b) => a - b)
      expect([...list.after()]).toEqual(expected)
      expect([...list.after([place])]).toEqual(expected.filter((value) => value > place))
      expect(list.at([place])).toBe(expected.find((value) => value === place))
      expect(list.length).toBe(expected.length)
      expect(before.length).toBe(first.length)
    }),
    { seed: SEED, numRuns: 20 },
  )
})
