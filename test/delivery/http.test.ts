import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Answer, SectionDocument } from '../../src/contract'
import type { Row } from '../../src/delivery/store/row'
import { ROWS } from './rows'
import { serve, type Served } from './server'

let api: Served
beforeEach(async () => {
  api = await serve(ROWS)
})
afterEach(() => api.close())

const PAGE = '/v1/modules/doors/sections/look'

/** The bytes of an answer as they come over the wire. */
function raw(path: string, encoding: string): Promise<{ headers: object; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    request(api.base + path, { headers: { 'accept-encoding': encoding } }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk as Buffer)
      resolve({ headers: response.headers, bytes: Buffer.concat(chunks) })
    })
      .on('error', reject)
      .end()
  })
}

function edited(slug: string, title: string, release: number): Row {
  const row = ROWS.find((candidate) => candidate.slug === slug) as Row
  return { ...row, release, document: { ...row.document, title } as SectionDocument }
}

describe('caching', () => {
  it('says how long an answer may be kept, and what it is made of', async () => {
    const { headers } = await api.get(PAGE)
    expect(headers.get('cache-control')).toMatch(
      /^public, max-age=\d+, stale-while-revalidate=\d+, stale-if-error=\d+$/,
    )
    expect(headers.get('vary')).toBe('Accept-Encoding')
    const [section, module] = (headers.get('surrogate-key') ?? '').split(' ')
    expect(section).toMatch(/^sec_/)
    expect(module).toMatch(/^mod_/)
  })

  it('answers 304 without a body to who has it already', async () => {
    const { headers } = await api.get(PAGE)
    const etag = headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await api.get(PAGE, { 'if-none-match': known })
      expect(again.status).toBe(304)
      expect(again.headers.get('etag')).toBe(etag)
      expect(again.headers.get('cache-control')).toBe(headers.get('cache-control'))
      expect(again.headers.get('access-control-allow-origin')).toBe('*')
      expect(again.headers.has('surrogate-key')).toBe(false)
      expect(await again.text()).toBe('')
    }
    expect((await api.get(PAGE, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('shows a change at once, and keeps the answers that it does not touch', async () => {
    const before = await api.get(PAGE)
    const untouched = await api.get('/v1/modules/ties')
    api.store.apply([edited('look', 'Look around', 2)], 2)
    const after = await api.get(PAGE)
    const { data, meta } = (await after.json()) as Answer<SectionDocument>
    expect(data.title).toBe('Look around')
    expect(meta.release).toBe(2)
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
    const again = await api.get('/v1/modules/ties')
    expect(again.headers.get('etag')).toBe(untouched.headers.get('etag'))
  })

  it('shows at once what is new in a list, and leaves out what has gone', async () => {
    const titles = async () =>
      (await api.json<Answer<SectionDocument[]>>('/v1/sections?module=doors')).data.map(
        ({ title }) => title,
      )
    expect(await titles()).toContain('Section look')
    const { uid, type } = edited('look', '', 2)
    api.store.apply([{ uid, type, release: 2, deleted: true }], 2)
    expect(await titles()).toEqual(['Section enter', 'Section ask'])
    expect((await api.get(PAGE)).status).toBe(404)
    const { meta } = await api.json<Answer<unknown>>('/v1/sections')
    expect(meta.release).toBe(2)
  })
})

describe('encodings', () => {
  const LIST = '/v1/sections'

  it.each([
    ['br', 'gzip, br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip', 'br;q=0.1, gzip;q=0.9', gunzipSync],
  ])('answers in %s to a client that accepts %s', async (encoding, accepted, decode) => {
    const plain = await raw(LIST, 'identity')
    const { headers, bytes } = await raw(LIST, accepted)
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'content-length': String(bytes.length),
    })
    expect(decode(bytes).equals(plain.bytes)).toBe(true)
    expect(bytes.length).toBeLessThan(plain.bytes.length)
  })

  it('gives each encoding a tag of its own and knows each of them', async () => {
    const plain = await api.get(LIST, { 'accept-encoding': 'identity' })
    const zipped = await api.get(LIST, { 'accept-encoding': 'gzip' })
    expect(plain.headers.get('etag')).not.toBe(zipped.headers.get('etag'))
    const again = await api.get(LIST, {
      'accept-encoding': 'br',
      'if-none-match': zipped.headers.get('etag') ?? '',
    })
    expect(again.status).toBe(304)
  })

  it('leaves alone what is refused or too small', async () => {
    expect((await raw(LIST, 'br;q=0, gzip;q=0')).headers).not.toHaveProperty('content-encoding')
    const small = `${PAGE}?fields=id`
    expect((await raw(small, 'br')).headers).not.toHaveProperty('content-encoding')
  })
})

describe('methods', () => {
  const ask = (method: string, path = PAGE) => fetch(api.base + path, { method })

  it('HEAD has the headers of GET and no body', async () => {
    const got = await api.get(PAGE)
    const head = await ask('HEAD')
    expect(head.status).toBe(200)
    expect(head.headers.get('etag')).toBe(got.headers.get('etag'))
    expect(await head.text()).toBe('')
  })

  it('OPTIONS says what is possible, for browsers of other sites too', async () => {
    const { status, headers } = await ask('OPTIONS')
    expect(status).toBe(204)
    expect(headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS')
    expect(headers.get('access-control-max-age')).toBe('86400')
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused', async (method) => {
    const response = await ask(method)
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect(await response.json()).toMatchObject({ code: 'method-not-allowed' })
  })

  it('every answer may be read from other sites', async () => {
    for (const path of [PAGE, '/v1/nothing']) {
      expect((await api.get(path)).headers.get('access-control-allow-origin')).toBe('*')
    }
  })
})
