/** What a file that is served says of itself: who may keep it, who may read it, and whether it is the one that one has. */
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { head } from '../../src/app/(payload)/api/head'
import { signLink } from '../../src/drafts'
import { startPayload, type Cms } from '../releases/cms'
import { handlerOf, signIn, tokenOf, type Person } from '../schema/rest'

const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-'))
let cms: Cms
let editor: Person
let token: string | undefined
beforeAll(async () => {
  cms = await startPayload(undefined, undefined, path.join(folder, 'uploads'))
  editor = await signIn(cms, 'editor')
  token = await tokenOf(cms, 'editor')
})
afterAll(async () => {
  await cms.close()
  rmSync(folder, { recursive: true })
})

const upload = async (name: string, _status: string) => {
  const file = new File(['zero one two'], name, { type: 'text/plain' })
  const { body } = await editor.upload('/media', file, { alt: 'A', _status })
  return body.doc ?? {}
}
const requestFor = (file: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost/api/media/file/${file}`, { headers })
const ask = (file: string, headers?: Record<string, string>) =>
  handlerOf(cms)(requestFor(file, headers))
const asEditor = () => ({ authorization: `JWT ${token}` })
const cachingOf = async (file: string, headers?: Record<string, string>) => {
  const answer = await ask(file, headers)
  return [answer.status, answer.headers.get('cache-control')]
}

const PUBLIC = [200, 'public, max-age=300, no-transform']
const PRIVATE = [200, 'private, no-cache, no-transform']

describe('a published file', () => {
  it('may be read by any site, and kept for a while by anybody', async () => {
    await upload('open.txt', 'published')
    const { headers } = await ask('open.txt', { origin: 'https://partner.example' })
    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': '*',
      'cache-control': 'public, max-age=300, no-transform',
    })
    expect(headers.has('access-control-allow-credentials')).toBe(false)
  })

  it('is not sent again to who has it', async () => {
    await upload('known.txt', 'published')
    const { headers } = await ask('known.txt')
    const etag = headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    expect(Date.parse(headers.get('last-modified') ?? '')).toBeLessThanOrEqual(Date.now())
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await ask('known.txt', { 'if-none-match': known, range: 'bytes=0-1' })
      expect([again.status, again.headers.get('etag')]).toEqual([304, etag])
      expect(await again.text()).toBe('')
    }
    const other = await ask('known.txt', { 'if-none-match': '"other"' })
    expect(await other.text()).toBe('zero one two')
    const part = await ask('known.txt', { range: 'bytes=5-7' })
    expect([part.status, part.headers.get('etag'), await part.text()]).toEqual([206, etag, 'one'])
  })

  it('is not sent again to who has it as of when it was kept, by the second', async () => {
    await upload('dated.txt', 'published')
    const kept = 1_700_000_000
    utimesSync(path.join(folder, 'uploads', 'dated.txt'), kept, kept + 0.7)
    const dateOf = (seconds: number) => new Date(seconds * 1000).toUTCString()
    const statusSince = async (since: string, more = {}) => {
      const answer = await ask('dated.txt', { 'if-modified-since': since, ...more })
      return [answer.status, await answer.text()]
    }
    const { headers } = await ask('dated.txt')
    expect(headers.get('last-modified')).toBe(dateOf(kept))
    for (const seconds of [kept, kept + 1]) {
      expect(await statusSince(dateOf(seconds))).toEqual([304, ''])
    }
    const whole = [200, 'zero one two']
    expect(await statusSince(dateOf(kept - 1))).toEqual(whole)
    expect(await statusSince('some day')).toEqual(whole)
    expect(await statusSince(dateOf(kept), { 'if-none-match': '"other"' })).toEqual(whole)
  })

  it('is told of without being sent', async () => {
    await upload('told.txt', 'published')
    const answer = await head(handlerOf(cms))(requestFor('told.txt'), undefined)
    expect([answer.status, answer.headers.get('content-length'), answer.body]).toEqual([
      200,
      '12',
      null,
    ])
    expect((await head(handlerOf(cms))(requestFor('none.txt'), undefined)).status).toBe(404)
  })

  it('has a tag of its bytes, whenever and wherever they were kept', async () => {
    await upload('moved.txt', 'published')
    const etag = (await ask('moved.txt')).headers.get('etag')
    utimesSync(path.join(folder, 'uploads', 'moved.txt'), 1, 1)
    expect((await ask('moved.txt')).headers.get('etag')).toBe(etag)
    writeFileSync(path.join(folder, 'uploads', 'moved.txt'), 'zero one TWO')
    expect((await ask('moved.txt')).headers.get('etag')).not.toBe(etag)
  })

  it('is gone on with where it is the one that was begun, and sent whole otherwise', async () => {
    await upload('begun.txt', 'published')
    const etag = (await ask('begun.txt')).headers.get('etag') ?? ''
    const rest = async (ifRange: string, range = 'bytes=9-') => {
      const answer = await ask('begun.txt', { range, 'if-range': ifRange })
      return [answer.status, await answer.text()]
    }
    expect(await rest(etag)).toEqual([206, 'two'])
    for (const other of ['"other"', `W/${etag}`, 'Sat, 01 Jan 2000 00:00:00 GMT']) {
      expect(await rest(other)).toEqual([200, 'zero one two'])
    }
    expect(await rest('"other"', 'bytes=99-')).toEqual([200, 'zero one two'])
  })

  it('may be asked for by any site with what the browser must ask before, but no session', async () => {
    const request = new Request('http://localhost/api/media/file/any.txt', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://partner.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match,range',
      },
    })
    const { status, headers } = await handlerOf(cms)(request)
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, '*'])
    expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS')
    expect(headers.get('access-control-allow-headers')).toMatch(/If-None-Match.* Range/)
    expect(headers.get('access-control-max-age')).toBe('86400')
    expect(headers.has('access-control-allow-credentials')).toBe(false)
  })
})

describe('a file that a visitor may not have', () => {
  it('is told of as one that is not there', async () => {
    await upload('secret.txt', 'draft')
    const answers = await Promise.all(
      ['secret.txt', 'none.txt', '..%5Csecret.txt'].map(async (name) => {
        const answer = await ask(name)
        const headers = Object.fromEntries(answer.headers)
        return { status: answer.status, headers, body: await answer.text() }
      }),
    )
    expect(answers[0]).toMatchObject({
      status: 404,
      headers: { 'cache-control': 'no-store', 'access-control-allow-origin': '*' },
      body: '{"errors":[{"message":"There is no published file of this name."}]}',
    })
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect((await ask('none.txt', asEditor())).status).toBe(404)
  })
})

describe('no shared cache may keep', () => {
  it('what an editor sees', async () => {
    await upload('drafted.txt', 'draft')
    await upload('public.txt', 'published')
    expect(await cachingOf('drafted.txt', asEditor())).toEqual(PRIVATE)
    expect(await cachingOf('public.txt', asEditor())).toEqual(PRIVATE)
    expect(await cachingOf('public.txt')).toEqual(PUBLIC)
    expect(await cachingOf('public.txt?v=2')).toEqual(PUBLIC)
    const seen = await ask('public.txt', { ...asEditor(), origin: 'https://partner.example' })
    expect(seen.headers.get('access-control-allow-origin')).not.toBe('*')
  })

  it('the file of a draft that a link opens', async () => {
    const { uid } = await upload('linked.txt', 'draft')
    const link = await signLink(
      { uid: String(uid), expiresAt: new Date(Date.now() + 60_000) },
      cms.payload.secret,
    )
    expect(await cachingOf(`linked.txt?draft=${link}`)).toEqual(PRIVATE)
  })

  it('that there is no such part', async () => {
    await upload('short.txt', 'published')
    const answer = await ask('short.txt', { range: 'bytes=99-' })
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([416, 'no-store'])
    expect(answer.headers.get('content-range')).toBe('bytes */12')
    expect(answer.headers.has('content-type')).toBe(false)
  })

  it('that there is none', async () => {
    await upload('lost.txt', 'published')
    rmSync(path.join(folder, 'uploads', 'lost.txt'))
    expect(await cachingOf('lost.txt')).toEqual([404, 'no-store'])
  })
})
