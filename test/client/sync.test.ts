/** A copy that a client keeps in step with the API. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  createClient,
  MemorySyncStore,
  type Client,
  type DocumentIn,
  type SyncStore,
} from '../../src/client'
import { FileSyncStore } from '../../src/client/files'
import type { Row } from '../../src/delivery/store/row'
import { ROWS } from '../delivery/rows'
import { serve, type Served } from '../delivery/server'

let api: Served
let client: Client
let folder: string
beforeEach(async () => {
  api = await serve(ROWS)
  client = createClient({ baseUrl: api.base })
  folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-sync-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await api.close()
})

const STORES: [string, () => SyncStore][] = [
  ['in memory', () => new MemorySyncStore()],
  ['in a folder', () => new FileSyncStore(path.join(folder, 'copy'))],
]
const idsIn = async (store: SyncStore) => [...(await store.ids())].sort()
const idsOf = (rows: readonly Row[]) => rows.map(({ uid }) => uid).sort()
const deleted = ({ uid, type }: Row, release: number) =>
  ({ uid, type, release, deleted: true }) as const

describe.each(STORES)('a copy %s', (_name, make) => {
  it('is whole after its first sync, and then takes over what changes', async () => {
    const store = make()
    const count = ROWS.length
    const { token, ...first } = await client.sync(store, { limit: 3 })
    expect(first).toEqual({ written: count, removed: 0, whole: true })
    expect(await store.token()).toBe(`json.${token}`)
    expect(await idsIn(store)).toEqual(idsOf(ROWS))
    expect(await client.sync(store)).toEqual({ written: 0, removed: 0, whole: false, token })
    const [video] = ROWS.filter(({ type }) => type === 'video') as [Row]
    api.store.apply([deleted(video, 2)], 2)
    expect(await client.sync(store)).toMatchObject({ written: 0, removed: 1, whole: false })
    expect(await idsIn(store)).toEqual(idsOf(ROWS.filter((row) => row !== video)))
  })

  it('begins anew where the API does not know its token, and drops what is not there', async () => {
    const store = make()
    await client.sync(store)
    const other = await serve(ROWS.slice(3).map((row) => ({ ...row, release: 1 })))
    await store.keepToken(Buffer.from(JSON.stringify([9, 'gone'])).toString('base64url'))
    const result = await createClient({ baseUrl: other.base }).sync(store)
    await other.close()
    expect(result).toMatchObject({ written: ROWS.length - 3, removed: 3, whole: true })
    expect(await idsIn(store)).toEqual(idsOf(ROWS.slice(3)))
  })

  it('begins anew where what it has heard of is in no database any more', async () => {
    const gone = Buffer.from(JSON.stringify([9, 'gone'])).toString('base64url')
    const store = make()
    const asked: string[] = []
    const asking = createClient({
      baseUrl: api.base,
      fetch: (input, init) => {
        asked.push(new URL(String(input)).searchParams.get('until') ?? '')
        return fetch(input, init)
      },
    })
    const { token } = await asking.sync(store, { until: gone })
    expect(await idsIn(store)).toEqual(idsOf(ROWS))
    expect(await asking.sync(store, { until: token })).toMatchObject({ written: 0, whole: false })
    expect(await asking.sync(store, { until: gone })).toMatchObject({ token, whole: true })
    expect(asked).toEqual([gone, '', token, gone, gone, ''])
    expect(await idsIn(store)).toEqual(idsOf(ROWS))
  })

  it('is fetched anew in another format', async () => {
    const store = make()
    await client.sync(store)
    const inText = store as SyncStore<DocumentIn<'text'>>
    const { written, whole } = await client.sync(inText, { format: 'text' })
    expect({ written, whole }).toEqual({ written: ROWS.length, whole: true })
    expect(await client.sync(inText, { format: 'text' })).toMatchObject({
      written: 0,
      whole: false,
    })
  })

  /** Whose second request fails. */
  function failingClient() {
    let asked = 0
    return createClient({
      baseUrl: api.base,
      fetch: (input, init) => {
        asked += 1
        return asked === 2 ? Promise.reject(new TypeError('fetch failed')) : fetch(input, init)
      },
    })
  }

  it('is fetched anew in either format when a change of it broke off', async () => {
    const store = make()
    await client.sync(store)
    const inText = store as SyncStore<DocumentIn<'text'>>
    const change = failingClient().sync(inText, { format: 'text', limit: 4 })
    await expect(change).rejects.toThrow('fetch failed')
    expect(await client.sync(store)).toMatchObject({ whole: true, written: ROWS.length })
  })

  it('goes on from where it was when a sync broke off', async () => {
    const store = make()
    await expect(failingClient().sync(store, { limit: 4 })).rejects.toThrow('fetch failed')
    expect(await store.token()).toBeUndefined()
    expect(await client.sync(store)).toMatchObject({ whole: true, written: ROWS.length })
    expect(await idsIn(store)).toEqual(idsOf(ROWS))
  })
})

describe('a copy in a folder', () => {
  it('has a file for each document, which another program can read', async () => {
    const store = new FileSyncStore(folder)
    await client.sync(store)
    const [first] = ROWS as [Row]
    expect(readdirSync(folder)).toContain(`${first.uid}.json`)
    expect(readdirSync(folder)).toHaveLength(ROWS.length + 1)
    expect(await store.get(first.uid)).toMatchObject({ id: first.uid, title: 'A second course' })
    expect(await store.get('vid_zzzzzzzzzzzzzzzz')).toBeUndefined()
  })

  it('may be synced twice at once', async () => {
    const store = new FileSyncStore(folder)
    const results = await Promise.all([1, 2, 3].map(() => client.sync(store, { limit: 3 })))
    expect(results.map(({ written }) => written)).toEqual(Array(3).fill(ROWS.length))
    expect(readdirSync(folder)).toHaveLength(ROWS.length + 1)
  })

  it('is rid of what a process left that was killed while it wrote', async () => {
    const [first] = ROWS as [Row]
    const names = ['old.new', 'young.new'].map((end) => `${first.uid}.json.${end}`)
    const others = ['notes.new', 'notes.json']
    for (const name of [...names, ...others]) writeFileSync(path.join(folder, name), '{')
    const longAgo = new Date(Date.now() - 2 * 3600 * 1000)
    for (const name of [names[0], ...others]) {
      utimesSync(path.join(folder, String(name)), longAgo, longAgo)
    }
    await client.sync(new FileSyncStore(folder))
    const left = readdirSync(folder).filter(
      (name) => !ROWS.some(({ uid }) => name === `${uid}.json`),
    )
    expect(left.sort()).toEqual([names[1], ...others, 'token'].sort())
  })

  it('leaves no half of a file where the whole cannot be put', async () => {
    const [first] = ROWS as [Row]
    mkdirSync(path.join(folder, `${first.uid}.json`))
    await expect(client.sync(new FileSyncStore(folder))).rejects.toThrow()
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([])
  })

  it('writes nowhere else, whatever it is told', async () => {
    const store = new FileSyncStore<{ id: string }>(folder)
    await expect(store.put([{ id: '../outside' }])).rejects.toThrow('is no id of a document')
  })
})
