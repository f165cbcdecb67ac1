/** A copy that stays in step, over real HTTP. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createClient, MemorySyncStore, type SyncResult } from '../../src/client'
import type { Row } from '../../src/delivery/store/row'
import { ROWS } from '../delivery/rows'
import { serve, type Served } from '../delivery/server'

const FEWER = ROWS.slice(3)
const [row] = FEWER as [Row]
const idsOf = (rows: readonly Row[]) => rows.map(({ uid }) => uid).sort()

let api: Served
let stop: AbortController
let store: MemorySyncStore
beforeEach(async () => {
  api = await serve(ROWS)
  stop = new AbortController()
  store = new MemorySyncStore()
})
afterEach(async () => {
  stop.abort()
  await api.close()
})

/** Whatever serves at the moment. */
const following = () => {
  const client = createClient({
    baseUrl: 'http://cms.example',
    fetch: (url, init) => fetch(String(url).replace('http://cms.example', api.base), init),
  })
  return client.follow(store, { signal: stop.signal })
}
const next = async (results: AsyncIterator<SyncResult>) =>
  (await results.next()).value as SyncResult

describe('follow()', () => {
  it('is whole at once, and takes over each release', async () => {
    const results = following()
    expect(await next(results)).toMatchObject({ written: ROWS.length, whole: true })
    api.store.apply([{ ...row, release: 2 }], 2)
    expect(await next(results)).toMatchObject({ written: 1, removed: 0, whole: false })
  })

  it('begins anew where the server went back to an older backup, and hears of what comes after', async () => {
    const results = following()
    await next(results)
    api.store.apply([{ ...row, release: 2 }], 2)
    await next(results)
    const before = api
    api = await serve(FEWER)
    const begun = next(results)
    before.endStreams()
    expect(await begun).toMatchObject({ written: FEWER.length, removed: 3, whole: true })
    await before.close()
    expect([...store.documents.keys()].sort()).toEqual(idsOf(FEWER))
    api.store.apply([{ ...row, release: 2 }], 2)
    expect(await next(results)).toMatchObject({ written: 1, whole: false })
  }, 30_000)

  it('ends with the reason of its signal', async () => {
    const results = following()
    await next(results)
    const waiting = next(results)
    stop.abort(new Error('Enough.'))
    await expect(waiting).rejects.toThrow('Enough.')
  })

  it('fails where it can not begin', async () => {
    await api.close()
    await expect(next(following())).rejects.toThrow()
    api = await serve(ROWS)
  })
})
