/** What a file that is served says of itself: who may keep it, who may read it, and whether it is the one that one has. */
import { mkdtempSync, rmSync } from 'node:fs'
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

const PUBLIC = [200, 'public, max-age=300']
const PRIVATE = [200, 'private, no-cache']

describe('a published file', () => {
  it('may be read by any site, and kept for a while by anybody', async () => {
    await upload('open.txt', 'published')
    const { headers } = await ask('open.txt', { origin: 'https://partner.example' })
    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': '*',
      'cache-control': 'public, max-age=300',
    })
    expect(headers.has('access-control-allow-credentials')).toBe(false)
  })

  it('is not sent again to who has it', async () => {
    await upload('known.txt', 'published')
    const { headers } = await ask('known.txt')
    const etag = headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]+"$/)
    expect(Date.parse(headers.get('last-modified') ?? '')).toBeLessThanOrEqual(Date.now())
    for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const again = await ask('known.txt', { 'if-none-match': known, range: 'bytes=0-1' })
      expect([again.status, again.headers.get('etag')]).toEqual([304, etag])
      expect(await again.text()).toBe('')
    }
    const other = await ask('known.txt', { 'if-none-match': '"other"' })
    expect(await other.text()).toBe('zero one two')
    const part = await ask('known.txt', { range: 'bytes=5-7' })
    expect([part.status, part.headers.get('etag'), await part.text()]).toEqual([206, etag, 'one'])
  })

  it('is told of without being sent', async () => {
    await upload('told.txt', 'published')
    const answer = await head(handlerOf(cms))(requestFor('told.txt'), undefined)
    expect([answer.status, answer.headers.get('content-length'), answer.body]).toEqual([
      200,
      '12',
      null,
    ])
    expect((await head(handlerOf(cms))(requestFor('none.txt'), undefined)).status).toBe(403)
  })
})

describe('no shared cache may keep', () => {
  it('what an editor sees', async () => {
    await upload('drafted.txt', 'draft')
    await upload('public.txt', 'published')
    expect(await cachingOf('drafted.txt', asEditor())).toEqual(PRIVATE)
    expect(await cachingOf('public.txt', asEditor())).toEqual(PRIVATE)
    expect(await cachingOf('public.txt')).toEqual(PUBLIC)
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

  it('that there is none', async () => {
    await upload('lost.txt', 'published')
    rmSync(path.join(folder, 'uploads', 'lost.txt'))
    expect(await cachingOf('lost.txt')).toEqual([404, 'no-store'])
  })
})
