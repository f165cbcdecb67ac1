import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Answer, Document } from '../../src/contract'
import { pageOf } from '../../src/delivery/page'
import { SortedList } from '../../src/delivery/store/sortedList'
import { ROWS, moduleRow, sectionRow } from './rows'
import { serve, type Served } from './server'

let api: Served
beforeAll(async () => {
  api = await serve(ROWS)
})
afterAll(() => api.close())

async function all(path: string): Promise<Document[]> {
  const found: Document[] = []
  for (let next: string | undefined = path; next !== undefined;) {
    const { data, links }: Answer<Document[]> = await api.json(next)
    found.push(...data)
    const address: URL | undefined = links.next === undefined ? undefined : new URL(links.next)
    next = address && address.pathname + address.search
  }
  return found
}

describe('pages', () => {
  it.each([1, 2, 3, 4, 100])('of %i hold every section once, in order', async (limit) => {
    const sections = await all(`/v1/sections?limit=${limit}&fields=slug`)
    expect(sections.map(({ slug }) => slug)).toEqual(['enter', 'look', 'ask', 'stay'])
  })

  it('have 25 documents unless another number is asked for', async () => {
    const module = moduleRow('long', 9)
    const many = Array.from({ length: 60 }, (_, index) =>
      sectionRow(`p${'abcdefgh'[index % 8]}${'abcdefgh'[index >> 3]}`, index, module),
    )
    api.store.apply([module, ...many], 2)
    const { data, links } = await api.json<Answer<Document[]>>('/v1/sections?module=long')
    expect(data).toHaveLength(25)
    expect(links.next).toContain('module=long')
    expect(await all('/v1/sections?module=long')).toHaveLength(60)
  })

  it('refuse the cursor of a list with other filters', async () => {
    const { links } = await api.json<Answer<Document[]>>('/v1/sections?limit=1')
    const cursor = new URL(links.next ?? '').searchParams.get('cursor')
    expect((await api.get(`/v1/sections?limit=1&module=ties&cursor=${cursor}`)).status).toBe(422)
    expect((await api.get(`/v1/sections?limit=2&format=html&cursor=${cursor}`)).status).toBe(200)
  })
})

describe('paging while documents come and go', () => {
  it('neither skips nor doubles one that stays', () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 20 })
    fc.assert(
      fc.property(
        places,
        places,
        fc.array(places, { maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        (staying, initial, later, limit) => {
          const seen: number[] = []
          const states = [initial, ...later]
          let cursor: string | undefined
          for (let step = 0; ; step += 1) {
            const state = states[Math.min(step, states.length - 1)] ?? []
            const rows = [...new Set([...staying, ...state])].sort((a, b) => a - b)
            const list = SortedList.of([(row) => row], rows)
            const page = pageOf(list, { limit, cursor, list: 'numbers' })
            seen.push(...page.items)
            if (page.next === undefined) break
            cursor = page.next
          }
          const kept = seen.filter((row) => staying.includes(row))
          // A page that ends the list early has seen all that stays too: nothing stood after it.
          expect(kept).toEqual([...staying].sort((a, b) => a - b))
          expect(new Set(seen).size).toBe(seen.length)
        },
      ),
    )
  })
})
