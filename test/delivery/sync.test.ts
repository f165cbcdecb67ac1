/** Whole copies and what has changed since, over real HTTP. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Answer, Document, SyncPage } from '../../src/contract'
import { walk } from '../../src/contract/walk'
import type { Body, Callout } from '../../src/contract'
import type { Row } from '../../src/delivery/store/row'
import { moduleRow, ROWS, sectionRow } from './rows'
import { serve, type Served } from './server'

let api: Served
beforeEach(async () => {
  api = await serve(ROWS)
})
afterEach(() => api.close())

async function pages(path: string, meanwhile?: () => void): Promise<SyncPage[]> {
  const found: SyncPage[] = []
  for (let next: string | undefined = path; next !== undefined;) {
    const { data, links }: Answer<SyncPage> = await api.json(next)
    found.push(data)
    meanwhile?.()
    const address: URL | undefined = links.next === undefined ? undefined : new URL(links.next)
    next = address && address.pathname + address.search
  }
  return found
}
const idsOf = (found: readonly SyncPage[]) =>
  found.flatMap(({ documents }) => documents.map(({ id }) => id))
const tokenOf = (found: readonly SyncPage[]) => found.at(-1)?.token ?? ''
const gone = ({ uid, type }: Row, release: number) =>
  ({ uid, type, release, deleted: true }) as const

describe('a first sync', () => {
  it.each([1, 3, 100])('in pages of %i brings every document once and whole', async (limit) => {
    const found = await pages(`/v1/sync?limit=${limit}&format=html`)
    expect(idsOf(found).sort()).toEqual(ROWS.map(({ uid }) => uid).sort())
    expect(found.slice(0, -1).every(({ token }) => token === null)).toBe(true)
    expect(tokenOf(found)).toMatch(/^[\w-]+$/)
    const section = found
      .flatMap(({ documents }) => documents)
      .find(({ slug }) => slug === 'enter') as Document & { body: unknown }
    expect(section.body).toBe('<p>Words of Section enter.</p>')
  })

  it('brings parts before what shows them, modules before their sections, callouts from within', async () => {
    const [tip] = ROWS.filter(({ type }) => type === 'callout')
    const outer = shown('callout', 'cal_aaaaaaaaaaaaaaaa', tip as Row)
    api.store.apply([outer], 2)
    const found = idsOf(await pages('/v1/sync?limit=2'))
    expect(found.indexOf((tip as Row).uid)).toBeLessThan(found.indexOf(outer.uid))
    const types = found.map((id) => [...ROWS, outer].find(({ uid }) => uid === id)?.type)
    expect(types).toEqual([...types].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)))
  })

  it('of an empty database gives a token too', async () => {
    api.store.apply(
      ROWS.map((row) => gone(row, 2)),
      2,
    )
    const [empty] = await pages('/v1/sync')
    expect(empty).toMatchObject({ documents: [], deleted: [] })
    api.store.apply(
      ROWS.map((row) => ({ ...row, release: 3 })),
      3,
    )
    const later = await pages(`/v1/sync?since=${empty?.token}&limit=5`)
    expect(idsOf(later)).toHaveLength(ROWS.length)
  })
})

const ORDER: unknown[] = 'media video worksheet footnote callout course module section'.split(' ')

/** A row whose body shows a callout. */
function shown(type: 'callout', uid: string, inner: Row): Row {
  const { document } = inner
  const box: Callout = { type, id: inner.uid, kind: 'tip', sourceClasses: [], children: [] }
  const json: Body = { type: 'body', children: [box], footnotes: [] }
  expect([...walk(json.children)]).toHaveLength(1)
  return {
    ...inner,
    uid,
    release: 2,
    document: { ...document, id: uid } as Document,
    level: 1,
    bodies: { ...inner.bodies, json } as Row['bodies'],
  }
}

describe('a sync since a token', () => {
  it('brings what has changed and what has left, and nothing else', async () => {
    const first = tokenOf(await pages('/v1/sync?limit=100'))
    const [section] = ROWS.filter(({ slug }) => slug === 'look')
    const [video] = ROWS.filter(({ type }) => type === 'video')
    api.store.apply([{ ...(section as Row), release: 2 }, gone(video as Row, 2)], 2)
    const found = await pages(`/v1/sync?since=${first}`)
    expect(idsOf(found)).toEqual([section?.uid])
    expect(found[0]?.deleted).toEqual([{ id: video?.uid, type: 'video' }])
    const next = await pages(`/v1/sync?since=${tokenOf(found)}`)
    expect(next).toEqual([{ documents: [], deleted: [], token: tokenOf(found) }])
  })

  it('brings what changed while the pages before were fetched', async () => {
    const module = moduleRow('late', 9)
    const late = sectionRow('late', 1, module, { release: 2 })
    let done = false
    const found = await pages('/v1/sync?limit=1', () => {
      if (!done) api.store.apply([{ ...module, release: 2 }, late], 2)
      done = true
    })
    const later = await pages(`/v1/sync?since=${tokenOf(found)}`)
    expect(idsOf(later).sort()).toEqual([module.uid, late.uid].sort())
  })

  it('brings what a later page refers to, where that was published between two pages', async () => {
    const parts = ROWS.filter(({ type }) => ORDER.indexOf(type) < ORDER.indexOf('course'))
    const callout = parts.find(({ type }) => type === 'callout') as Row
    const added = { ...callout, uid: 'cal_aaaaaaaaaaaaaaaa', release: 2 }
    added.document = { ...callout.document, id: added.uid }
    const { bodies } = shown('callout', 'cal_aaaaaaaaaaaaaaab', added)
    const module = ROWS.find(({ type }) => type === 'module') as Row
    const section = sectionRow('late', 9, module, { release: 2, bodies })
    let left = parts.length
    const found = await pages('/v1/sync?limit=1', () => {
      left -= 1
      if (left === 0) api.store.apply([added, section], 2)
    })
    expect(idsOf(found)).toContain(section.uid)
    expect(idsOf(found)).not.toContain(added.uid)
    const later = await pages(`/v1/sync?since=${tokenOf(found)}`)
    expect(idsOf(later)).toEqual([added.uid, section.uid])
  })

  it('is linked to by the service document, and changes with every release', async () => {
    const { links } = await api.json<Answer<unknown> & { links: { sync: string } }>('/v1')
    expect(links.sync).toBe('https://cms.example/v1/sync')
    const response = await api.get('/v1/sync')
    expect(response.headers.get('surrogate-key')).toBe('release')
  })
})

describe('a token', () => {
  it.each([
    ['that is none', `since=${Buffer.from('[1]').toString('base64url')}`, 422, 'invalid-token'],
    ['of impossible letters', 'since=a%20b', 422, 'invalid-parameter'],
    ['of a database that is gone', `since=${token(7, 'gone')}`, 410, 'unknown-token'],
    ['of a release that never was', `since=${token(1, 'other')}`, 410, 'unknown-token'],
  ])('%s is refused', async (_name, query, status, code) => {
    const response = await api.get(`/v1/sync?${query}`)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code, parameter: 'since' })
  })

  it('of another list is no cursor here', async () => {
    const { links } = await api.json<Answer<unknown>>('/v1/sync?limit=1')
    const cursor = new URL(links.next ?? '').searchParams.get('cursor')
    const since = tokenOf(await pages('/v1/sync'))
    const response = await api.get(`/v1/sync?since=${since}&cursor=${cursor}`)
    expect(await response.json()).toMatchObject({ status: 422, code: 'invalid-cursor' })
  })
})

describe('the release that an answer is to include', () => {
  it('changes nothing of an answer that includes it anyway', async () => {
    const first = tokenOf(await pages('/v1/sync?limit=100'))
    expect(await pages(`/v1/sync?until=${first}&limit=3`)).toEqual(await pages('/v1/sync?limit=3'))
    const [section] = ROWS.filter(({ slug }) => slug === 'look')
    api.store.apply([{ ...(section as Row), release: 2 }], 2)
    const second = tokenOf(await pages(`/v1/sync?since=${first}`))
    const found = await pages(`/v1/sync?since=${first}&until=${second}`)
    expect(idsOf(found)).toEqual([section?.uid])
    expect(tokenOf(found)).toBe(second)
    expect(idsOf(await pages(`/v1/sync?since=${second}&until=${first}`))).toEqual([])
  })

  it.each([
    ['that is none', Buffer.from('[1]').toString('base64url'), 422, 'invalid-token'],
    ['of impossible letters', 'a%20b', 422, 'invalid-parameter'],
    ['of a database that is gone', token(7, 'gone'), 410, 'unknown-token'],
    ['of a release that never was', token(1, 'other'), 410, 'unknown-token'],
  ])('is refused where it is one %s', async (_name, until, status, code) => {
    for (const query of [`until=${until}`, `since=${token(1, '')}&until=${until}`]) {
      const response = await api.get(`/v1/sync?${query}`)
      expect(response.status).toBe(status)
      expect(await response.json()).toMatchObject({ code, parameter: 'until' })
    }
  })

  it('is the same for all pages', async () => {
    const { links } = await api.json<Answer<unknown>>(`/v1/sync?limit=1&until=${token(1, '')}`)
    const { searchParams } = new URL(links.next ?? '')
    expect(searchParams.get('until')).toBe(token(1, ''))
    api.store.apply([{ ...(ROWS[0] as Row), release: 2 }], 2)
    searchParams.set('until', token(2, ''))
    const response = await api.get(`/v1/sync?${searchParams}`)
    expect(await response.json()).toMatchObject({ status: 422, code: 'invalid-cursor' })
  })
})

function token(release: number, mark: string): string {
  return Buffer.from(JSON.stringify([release, mark])).toString('base64url')
}
