import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'
import { createDelivery } from '../../src/delivery'
import { PROBLEMS } from '../../src/delivery/problems'
import { MemoryStore } from '../../src/delivery/store/memory'
import { ROWS } from './rows'
import { serve, type Served } from './server'

let api: Served
const logged: object[] = []
beforeAll(async () => {
  api = await serve(ROWS, { error: (details) => void logged.push(details) })
})
afterAll(() => api.close())

interface ProblemJson {
  type: string
  title: string
  status: number
  detail: string
  code: string
  parameter?: string
  allowed?: string[]
}

async function problem(path: string, headers = {}): Promise<ProblemJson> {
  const response = await api.get(path, headers)
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const document = (await response.json()) as ProblemJson
  expect(document.status).toBe(response.status)
  return document
}

describe('parameters', () => {
  it('that nobody knows are named, with those that are known', async () => {
    expect(await problem('/v1/modules/doors?depth=2')).toEqual({
      type: 'https://cms.example/v1/errors/unknown-parameter',
      title: PROBLEMS['unknown-parameter'].title,
      status: 422,
      detail: 'There is no parameter “depth” here. It takes include, format, fields, perspective.',
      code: 'unknown-parameter',
      parameter: 'depth',
      allowed: ['include', 'format', 'fields', 'perspective'],
    })
    expect(await problem('/v1?x=1')).toMatchObject({ status: 422, parameter: 'x', allowed: [] })
    expect(await problem('/v1/videos?format=html')).toMatchObject({ parameter: 'format' })
    expect(await problem('/v1/sections?__proto__=1')).toMatchObject({ parameter: '__proto__' })
  })

  it.each([
    ['/v1/modules?limit=0', 'limit'],
    ['/v1/modules?limit=101', 'limit'],
    ['/v1/modules?limit=', 'limit'],
    ['/v1/modules?limit=1e1', 'limit'],
    ['/v1/modules?limit=ten', 'limit'],
    ['/v1/modules/doors?include=everything', 'include'],
    ['/v1/sections?format=pdf', 'format'],
    ['/v1/sections?module=../x', 'module'],
    ['/v1/sections?language=not_a_language', 'language'],
    ['/v1/callouts?kind=unheard-of', 'kind'],
  ])('%s is refused for its %s', async (path, parameter) => {
    expect(await problem(path)).toMatchObject({ status: 422, code: 'invalid-parameter', parameter })
  })

  it('with a closed list name it', async () => {
    expect((await problem('/v1/sections?format=pdf')).allowed).toEqual([
      'json',
      'html',
      'markdown',
      'text',
      'lexical',
    ])
  })

  it('are given once', async () => {
    expect(await problem('/v1/modules?limit=1&limit=2')).toMatchObject({
      status: 422,
      code: 'repeated-parameter',
      parameter: 'limit',
    })
  })

  it('that are lists may be given in parts, and are one list', async () => {
    for (const [parts, whole] of [
      ['/v1/courses?fields=id&limit=1&fields=title', '/v1/courses?fields=id%2Ctitle&limit=1'],
      ['/v1/search?q=a&type=module&type=section', '/v1/search?q=a&type=module%2Csection'],
    ] as const) {
      const [inParts, atOnce] = await Promise.all([parts, whole].map((path) => api.get(path)))
      expect(inParts?.headers.get('etag')).toBe(atOnce?.headers.get('etag'))
      const { links } = (await inParts?.json()) as { links: { self: string } }
      expect(links.self).toBe(`https://cms.example${whole}`)
    }
    expect(await problem('/v1/courses?fields=id&fields=password')).toMatchObject({
      code: 'unknown-field',
    })
    expect(await problem('/v1?__proto__=1&__proto__=2')).toMatchObject({ status: 422 })
    expect(await problem('/v1?x=1&x=2')).toMatchObject({ code: 'repeated-parameter' })
  })

  it('name fields that exist', async () => {
    const { code, parameter, allowed } = await problem('/v1/courses?fields=title,password')
    expect({ code, parameter }).toEqual({ code: 'unknown-field', parameter: 'fields' })
    expect(allowed).toEqual(expect.arrayContaining(['modules', 'modules.title']))
    for (const name of ['title.x', 'modules.x', 'body.type', 'modules.', 'modules.title.x', '']) {
      expect(await problem(`/v1/courses?fields=${name}`)).toMatchObject({ code: 'unknown-field' })
    }
  })

  it.each(['abc', 'WyJ4Il0', '.'])('the cursor %s is of no list', async (cursor) => {
    expect(await problem(`/v1/modules?cursor=${cursor}`)).toMatchObject({ parameter: 'cursor' })
  })
})

describe('requests', () => {
  it('for what is not there', async () => {
    expect(await problem('/v1/modules/nowhere')).toMatchObject({ status: 404, code: 'not-found' })
    expect(await problem('/v1/callouts/cal_x')).toMatchObject({ status: 404, code: 'not-found' })
    expect(await problem('/v1/modules/a.b')).toMatchObject({ status: 404, code: 'not-found' })
    expect(await problem('/v1/users')).toMatchObject({ status: 404, code: 'no-such-route' })
    expect(await problem('/v1/modules/doors/pages')).toMatchObject({ code: 'no-such-route' })
  })

  it('that are malformed, too long, or for another format', async () => {
    for (const address of [
      '/v1/modules/%E0%A4%A',
      '/v1/modules?language=%zz',
      '/v1/sync?since=%E9',
    ]) {
      expect(await problem(address)).toMatchObject({ code: 'malformed-address' })
    }
    expect(await problem(`/v1/modules?cursor=${'a'.repeat(5000)}`)).toMatchObject({
      status: 414,
      code: 'address-too-long',
    })
    expect(await problem('/v1', { accept: 'text/csv' })).toMatchObject({
      status: 406,
      code: 'not-acceptable',
    })
    expect((await api.get('/v1', { accept: 'text/html, */*;q=0.8' })).status).toBe(200)
  })

  it('not that are for JSON, where what is answered is a kind of it', async () => {
    for (const address of ['/v1/schemas/section.json', '/v1/openapi.json']) {
      for (let time = 0; time < 2; time += 1)
        expect((await api.get(address, { accept: 'application/json' })).status).toBe(200)
      expect((await api.get(address, { accept: 'application/json;q=0' })).status).toBe(406)
    }
    expect((await api.get('/embed/look.css', { accept: 'application/json' })).status).toBe(406)
  })

  it.each([
    ['application/json;q=0, */*', 406],
    ['*/*, application/json;q=0', 406],
    ['application/*;q=0, */*', 406],
    ['application/*, */*;q=0', 200],
    ['application/json, application/*;q=0, */*;q=0', 200],
    ['application/problem+json, */*;q=0', 200],
    ['application/json;q=0, application/problem+json', 406],
    ['application/json;q=0, application/json;version=1', 200],
    ['text/html;q=0, */*;q=0.1', 200],
  ])('by the most specific range that matches: %s is a %i', async (accept, status) => {
    // The second is out of memory.
    for (let time = 0; time < 2; time += 1)
      expect((await api.get('/v1/courses', { accept })).status).toBe(status)
  })

  it('that do not say which page to show', async () => {
    expect(await problem('/v1/oembed')).toMatchObject({
      code: 'invalid-parameter',
      detail: '“url” says which page to show, for example url=/first-contact.',
    })
  })

  it('that fail on our side are logged and tell nothing', async () => {
    const [footnote] = ROWS.filter(({ type }) => type === 'footnote')
    const rows = Reflect.get(api.store, 'rows') as Map<string, unknown>
    rows.set(footnote?.uid ?? '', { ...footnote, document: null })
    const { detail, code } = await problem('/v1/footnotes')
    rows.set(footnote?.uid ?? '', footnote)
    expect({ detail, code }).toEqual({ detail: 'It is logged. Try again later.', code: 'internal' })
    expect(logged).toHaveLength(1)
  })
})

describe('a server that has no content yet', () => {
  it('says so', async () => {
    const { router } = createDelivery({
      store: new MemoryStore(),
      publicUrl: 'https://cms.example',
    })
    const server = express().use(router).listen(0)
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const response = await fetch(`http://127.0.0.1:${port}/v1`)
    server.closeAllConnections()
    server.close()
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('2')
  })
})

describe('the registry', () => {
  it('is explained code by code in docs/errors.md', () => {
    const page = readFileSync('docs/errors.md', 'utf8')
    const explained = [...page.matchAll(/^## (\S+) \((\d+)\)$/gm)].map(([, code, status]) => [
      code,
      Number(status),
    ])
    expect(explained).toEqual(Object.entries(PROBLEMS).map(([code, { status }]) => [code, status]))
  })

  it('is served, so that the type of a problem leads somewhere', async () => {
    const { type } = await problem('/v1/modules?limit=0')
    const { data } = await api.json<{ data: { code: string } }>(new URL(type).pathname)
    expect(data.code).toBe('invalid-parameter')
    expect((await api.json<{ data: object[] }>('/v1/errors')).data).toHaveLength(
      Object.keys(PROBLEMS).length,
    )
  })
})
