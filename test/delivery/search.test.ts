/** Searching what is published in a real database, over HTTP: the sample course, and pages made to be awkward. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { importCourse, readCourse } from '../../seed'
import { createClient, type Answer, type Client, type SearchHit } from '../../src/client'
import { createDelivery, createPayloadStore, type Delivery } from '../../src/delivery'
import {
  bodyOf,
  paragraph,
  PUBLIC_URL,
  startPayload,
  words,
  writerOf,
  type Cms,
  type Doc,
} from '../releases/cms'

const CANARY = 'kanarienvogel'
let cms: Cms
let write: ReturnType<typeof writerOf>
let delivery: Delivery
let server: Server
let client: Client
let base: string
let awkward: Doc

const text = (value: string) => bodyOf(paragraph(words(value)))

beforeAll(async () => {
  cms = await startPayload()
  write = writerOf(cms.payload)
  await importCourse(cms.payload, await readCourse('seed/content/welcoming-newcomers'))
  awkward = await write.create('modules', { title: 'Awkward', order: 9, language: 'en' })
  await write.create('sections', {
    title: '<script>alert("zebra")</script>',
    module: awkward.id,
    order: 1,
    body: text('Zebras & <b>"lions"</b> are no <script>alert(1)</script> zebra.'),
  })
  await write.create('sections', {
    title: 'Bibliotecas',
    module: awkward.id,
    order: 2,
    language: 'es',
    body: text('La educación en las bibliotecas del barrio.'),
  })
  await write.create('sections', {
    title: '図書館',
    module: awkward.id,
    order: 3,
    language: 'ja',
    body: text('図書館員は町の人々を助けます。'),
  })
  delivery = createDelivery({
    store: createPayloadStore(cms.payload, { interval: 20 }),
    publicUrl: PUBLIC_URL,
  })
  await delivery.ready()
  server = createServer(express().use(delivery.router)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  client = createClient({ baseUrl: base })
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await delivery.close()
  await cms.close()
})

const ask = (search: Record<string, string>) =>
  fetch(`${base}/v1/search?${new URLSearchParams(search)}`)
/** An address of the API where this server has it. */
const here = (href = '') => href.replace(PUBLIC_URL, base)
const hits = async (search: Record<string, string>): Promise<SearchHit[]> =>
  ((await (await ask(search)).json()) as Answer<SearchHit[]>).data
const titles = async (search: Record<string, string>) =>
  (await hits(search)).map(({ title }) => title)

describe('a search', () => {
  it('finds the page that is about it before those that mention it', async () => {
    expect((await titles({ q: 'words that open doors' }))[0]).toBe('Words that open doors')
    expect((await titles({ q: 'first contact' }))[0]).toBe('First Contact')
    expect((await titles({ q: 'first visit', type: 'section' }))[0]).toBe(
      'What a first visit feels like',
    )
  })

  it.each(['threshold', 'thresholds', 'thresh', 'treshold', 'THRESHOLD'])(
    'for “%s” finds the page that says “threshold”',
    async (q) => {
      expect(await titles({ q, type: 'section' })).toContain('What a first visit feels like')
    },
  )

  it('says where in the page the words stand, by an id that the page has', async () => {
    const [hit] = await hits({ q: 'trespassing', type: 'section' })
    expect(hit).toMatchObject({
      type: 'section',
      slug: 'the-first-five-minutes',
      title: 'The first five minutes',
      language: 'en',
      module: { slug: 'first-contact', title: 'First Contact' },
      section: { slug: 'the-first-five-minutes' },
      anchor: 'notice',
      heading: 'Notice',
    })
    expect(hit?.excerpt.html).toContain('is no longer <mark>trespassing</mark>.')
    expect(hit?.excerpt.text).toContain('is no longer trespassing.')
    const { data } = (await (await fetch(here(hit?.href))).json()) as Answer<{ id: string }>
    expect(data.id).toBe(hit?.id)
  })

  it('gives only anchors that the HTML of the document has', async () => {
    const all = await client.search('person', { limit: 100 }).all()
    const anchored = all.filter(({ anchor }) => anchor !== null)
    expect(anchored.length).toBeGreaterThan(2)
    for (const { href, anchor } of anchored) {
      const answer = await fetch(`${here(href)}?format=html`)
      const { data } = (await answer.json()) as Answer<{ body: string }>
      const ids: unknown[] = []
      visit(fromHtml(data.body), 'element', ({ properties }) => void ids.push(properties.id))
      expect(ids).toContain(anchor)
    }
  })

  it('tells of a part the page that shows it', async () => {
    const [note] = await hits({ q: 'Oldenburg', type: 'footnote' })
    expect(note).toMatchObject({
      module: { slug: 'first-contact' },
      section: { slug: 'what-a-first-visit-feels-like' },
    })
  })

  it('marks nothing but what it looked for, and escapes the rest', async () => {
    const [hit] = await hits({ q: 'zebra' })
    expect(hit?.title).toBe('<script>alert("zebra")</script>')
    expect(hit?.excerpt.html).toBe(
      '<mark>Zebras</mark> &amp; &lt;b&gt;&quot;lions&quot;&lt;/b&gt; are no &lt;script&gt;alert(1)&lt;/script&gt; <mark>zebra</mark>.',
    )
    expect(hit?.excerpt.text).toBe(
      'Zebras & <b>"lions"</b> are no <script>alert(1)</script> zebra.',
    )
  })

  it('that nothing answers is no error', async () => {
    expect(await hits({ q: 'xylophonist' })).toEqual([])
    expect(await hits({ q: ' —!? ' })).toEqual([])
    expect(await hits({ q: 'library', module: 'nowhere' })).toEqual([])
  })
})

describe('filters', () => {
  it('narrow by type, one or more', async () => {
    const types = new Set(
      (await hits({ q: 'library', type: 'callout,footnote' })).map((hit) => hit.type),
    )
    expect([...types].sort()).toEqual(['callout', 'footnote'])
  })

  it('narrow by module and course, which are found themselves too', async () => {
    const found = await hits({ q: 'visitor first', module: 'first-contact', limit: '100' })
    expect(found.length).toBeGreaterThan(3)
    for (const { type, module } of found) {
      if (type === 'section' || type === 'module') expect(module?.slug).toBe('first-contact')
    }
    expect(await titles({ q: 'first contact', module: 'first-contact' })).toContain('First Contact')
    expect(await titles({ q: 'zebra', course: 'welcoming-newcomers' })).toEqual([])
    expect(await titles({ q: 'zebra', module: 'awkward' })).toHaveLength(1)
  })

  it('narrow by language, and each language bends its own words', async () => {
    expect(await titles({ q: 'biblioteca educacion' })).toEqual(['Bibliotecas'])
    expect(await titles({ q: 'biblioteca', language: 'en' })).toEqual([])
    expect(await titles({ q: '人々' })).toEqual(['図書館'])
    expect(await titles({ q: '図書館', language: 'ja' })).toEqual(['図書館'])
  })

  it('of fields narrow the hits', async () => {
    const [hit] = await hits({ q: 'zebra', fields: 'title,score' })
    expect(Object.keys(hit ?? {}).sort()).toEqual(['score', 'title'])
  })
})

describe('pages', () => {
  it('hold every hit once, in the order of the whole', async () => {
    const whole = await hits({ q: 'visit', limit: '100' })
    expect(whole.length).toBeGreaterThan(10)
    expect(await client.search('visit', { limit: 3 }).all()).toEqual(whole)
    const scores = whole.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((one, other) => other - one))
  })

  it('refuse the cursor of another search', async () => {
    const { links } = (await (await ask({ q: 'visit', limit: '1' })).json()) as Answer<SearchHit[]>
    const cursor = new URL(links.next ?? '').searchParams.get('cursor') ?? ''
    expect((await ask({ q: 'visit', limit: '1', cursor })).status).toBe(200)
    const refused = await ask({ q: 'visitor', limit: '1', cursor })
    expect(await refused.json()).toMatchObject({ status: 422, code: 'invalid-cursor' })
  })
})

describe('wrong parameters', () => {
  it.each([
    [{}, 'q', 'for example q=library'],
    [{ q: '' }, 'q', 'for example q=library'],
    [{ q: 'x'.repeat(201) }, 'q', 'at most 200'],
    [{ q: 'a', type: 'page' }, 'type', 'course, module'],
    [{ q: 'a', type: 'section,' }, 'type', 'course, module'],
    [{ q: 'a', limit: '0' }, 'limit', '1 to 100'],
    [{ q: 'a', module: '../x' }, 'module', 'slug'],
    [{ q: 'a', language: '!' }, 'language', 'tag'],
    [{ q: 'a', kind: 'tip' }, 'kind', 'It takes q, type'],
    [{ q: 'a', fields: 'body' }, 'fields', 'excerpt'],
  ])('%j: %s is named', async (search, parameter, detail) => {
    const answer = await ask(search as Record<string, string>)
    expect(answer.status).toBe(422)
    const problem = (await answer.json()) as { parameter: string; detail: string }
    expect(problem.parameter).toBe(parameter)
    expect(problem.detail).toContain(detail)
  })
})

describe('releases', () => {
  it('are found at once; old words are not, and what is not published never', async () => {
    const page = await write.create('sections', {
      title: 'Pangolins',
      module: awkward.id,
      order: 4,
      body: text('An armadillo.'),
    })
    const first = await ask({ q: 'armadillo' })
    expect(((await first.json()) as Answer<SearchHit[]>).data).toHaveLength(1)
    expect(first.headers.get('surrogate-key')).toBe('release')

    await write.update('sections', page, { title: 'Wombats', body: text('A capybara.') })
    expect(await titles({ q: 'armadillo' })).toEqual([])
    expect(await titles({ q: 'pangolin' })).toEqual([])
    expect(await titles({ q: 'capybara' })).toEqual(['Wombats'])

    await write.update('sections', page, { body: text(`A ${CANARY}.`), title: CANARY }, true)
    await write.create('modules', { title: `${CANARY} hidden`, _status: 'draft' })
    expect(await titles({ q: CANARY })).toEqual([])
    expect(await titles({ q: 'kanarienvogl' })).toEqual([])
    expect(await titles({ q: 'capybara' })).toEqual(['Wombats'])

    await write.update('sections', page, { _status: 'draft' })
    expect(await titles({ q: 'capybara' })).toEqual([])
  })

  it('of other processes are found within the interval', async () => {
    const other = await startPayload(cms.uri)
    await writerOf(other.payload).create('sections', {
      title: 'Okapi',
      module: awkward.id,
      order: 5,
    })
    await other.close()
    const deadline = Date.now() + 5000
    while ((await titles({ q: 'okapi' })).length === 0 && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    expect(await titles({ q: 'okapi' })).toEqual(['Okapi'])
  })

  it('change the tag of an answer, which stays the same between them', async () => {
    const before = await ask({ q: 'visit' })
    const again = await ask({ q: 'visit' })
    expect(again.headers.get('etag')).toBe(before.headers.get('etag'))
    const { meta } = (await before.json()) as Answer<SearchHit[]>
    await write.create('sections', { title: 'A visit more', module: awkward.id, order: 6 })
    const after = await ask({ q: 'visit' })
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
    expect(((await after.json()) as Answer<SearchHit[]>).meta.release).toBe(meta.release + 1)
  })
})

describe('a server that may keep less than is published', () => {
  it('says that it does not search, and does everything else', async () => {
    const small = createDelivery({
      store: createPayloadStore(cms.payload),
      publicUrl: PUBLIC_URL,
      searchWords: 100,
    })
    await small.ready()
    const other = createServer(express().use(small.router)).listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = `http://127.0.0.1:${(other.address() as AddressInfo).port}/v1`
    for (const q of ['visit', 'library']) {
      const refused = await fetch(`${address}/search?q=${q}`)
      expect(await refused.json()).toMatchObject({ status: 501, code: 'search-off' })
    }
    expect((await fetch(`${address}/sections`)).status).toBe(200)
    other.closeAllConnections()
    other.close()
    await small.close()
  })
})
