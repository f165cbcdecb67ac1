/** Pages for frames on other sites, and the answer by which these find them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Meter } from '../../src/delivery/meter'
import { MemoryStore } from '../../src/delivery/store/memory'
import type { Row } from '../../src/delivery/store/row'
import { startNode } from './node'
import { ROWS } from './rows'
import { serve, type Served } from './server'

const BODY = [
  '<h2 id="a">A</h2>',
  '<p><a href="#a">here</a>',
  '<a href="https://cms.example/doors/ask#b" data-type="section" data-id="ID" target="_blank">near</a>',
  '<a href="https://example.org/x">far</a></p>',
  '<figure class="video"><iframe src="https://www.youtube-nocookie.com/embed/abc?a=1&amp;b=2" title="A &quot;talk&quot;" loading="lazy"></iframe></figure>',
].join('')

let api: Served
beforeAll(async () => {
  const ask = ROWS.find(({ slug }) => slug === 'ask') as Row
  const html = BODY.replace('ID', ask.uid)
  const look = ROWS.find(({ slug }) => slug === 'look') as Row
  const filled = { ...look, bodies: { ...look.bodies, html } } as Row
  api = await serve(ROWS.map((row) => (row === look ? filled : row)))
})
afterAll(() => api.close())

const idOf = (slug: string) => ROWS.find((row) => row.slug === slug)?.uid ?? ''
const page = async (path: string) => (await api.get(path)).text()

describe('the embed of a module', () => {
  it('leads to each of its pages', async () => {
    const html = await page('/embed/modules/doors')
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('<h1>Module doors</h1>')
    for (const slug of ['enter', 'look', 'ask']) {
      expect(html).toContain(`href="/embed/modules/doors/sections/${slug}"`)
    }
  })

  it('has nothing that runs, and may be framed by anybody', async () => {
    const response = await api.get('/embed/modules/doors/sections/look')
    const policy = response.headers.get('content-security-policy')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain('frame-ancestors *')
    expect(policy).not.toMatch(/script-src|unsafe/)
    expect(await response.text()).not.toMatch(/<script| on[a-z]+=| style=/)
  })

  it('is found by slug and by id, and nowhere else', async () => {
    expect(await page(`/embed/modules/${idOf('doors')}`)).toContain('<h1>Module doors</h1>')
    for (const path of ['modules/nothing', 'modules/doors/sections/stay', 'courses/first', '']) {
      const response = await api.get(`/embed/${path}`)
      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
    }
  })
})

describe('an embed that is not there', () => {
  const asBrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

  it('is a page that says so to a reader, in a frame of any site', async () => {
    const addresses = [
      ['/embed/modules/nothing', 404],
      ['/embed/modules/doors/sections/stay', 404],
      ['/embed/modules/doors?depth=%3Cscript%3E', 422],
    ] as const
    for (const [address, status] of addresses) {
      const response = await api.get(address, asBrowser)
      expect(response.status).toBe(status)
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining('frame-ancestors *'),
        'referrer-policy': 'strict-origin-when-cross-origin',
      })
      const html = await response.text()
      expect(html).toContain('<a href="https://cms.example" target="_blank" rel="noopener">')
      expect(html).not.toContain('<script')
    }
  })

  it('tells the element around it that there is none', async () => {
    const html = await (await api.get('/embed/fitted/modules/nothing', asBrowser)).text()
    expect(html).toContain('<html lang="en" data-status="404">')
    expect(html).toContain('<script src="/embed/size.js" defer></script>')
  })

  it('is a problem document to a program, and so is all else', async () => {
    for (const [address, headers] of [
      ['/embed/modules/nothing', { accept: '*/*' }],
      ['/embed/modules/nothing', { accept: 'application/problem+json' }],
      ['/v1/modules/nothing', asBrowser],
    ] as const) {
      const response = await api.get(address, headers)
      expect([response.status, response.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ])
    }
  })
})

describe('the embed of a page', () => {
  it('loads nothing from others before its reader asks for it', async () => {
    const html = await page('/embed/modules/doors/sections/look')
    const [frame] = /<iframe.*?<\/iframe>/s.exec(html) ?? []
    expect(frame).toContain('srcdoc="')
    expect(frame).toContain('href=&#x22;https://www.youtube-nocookie.com/embed/abc?a=1')
    expect(frame).not.toMatch(/ src=/)
  })

  it('leads within the module from embed to embed, and out of the frame elsewhere', async () => {
    const html = await page('/embed/modules/doors/sections/look')
    expect(html).toContain('<a href="#a">here</a>')
    expect(html).toMatch(/<a href="\/embed\/modules\/doors\/sections\/ask#b"(?![^>]*target)[^>]*>/)
    expect(html).toContain('<a href="https://example.org/x" target="_blank" rel="noopener">far</a>')
  })

  it('names its neighbours, its module, and itself in the reader', async () => {
    const html = await page('/embed/modules/doors/sections/look')
    expect(html).toContain('<header><a href="/embed/modules/doors">Module doors</a></header>')
    expect(html).toContain('href="https://cms.example/doors/look"')
  })
})

describe('the words around a page', () => {
  const pageIn = async (language: string) => {
    const rows = ROWS.map((row) => ({ ...row, document: { ...row.document, language } }) as Row)
    const other = await serve(rows)
    try {
      return await (await other.get('/embed/modules/doors')).text()
    } finally {
      await other.close()
    }
  }

  it('are in its language, where there are some', async () => {
    const html = await pageIn('es-MX')
    expect(html).toContain('<nav aria-label="Secciones">')
    expect(html).toContain('rel="noopener">Abrir esta página por separado</a>')
  })

  it('are marked as English where there are none', async () => {
    const html = await pageIn('it')
    expect(html).toContain('<nav aria-label="Sections" lang="en"><ol lang="it">')
    expect(html).toContain('rel="noopener" lang="en">Open this page by itself</a>')
  })
})

describe('an embed that fits', () => {
  it('runs the one script that tells its height, and leads to others that fit', async () => {
    const response = await api.get('/embed/fitted/modules/doors/sections/look')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe/)
    const html = await response.text()
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="/embed/size.js" defer>'])
    expect(html).toContain('<header><a href="/embed/fitted/modules/doors">')
    expect(html).toContain('href="/embed/fitted/modules/doors/sections/ask#b"')
    expect(html).not.toContain('"/embed/modules/')
  })

  it.each(['/embed/size.js', '/embed/connectedlib.js'])('has %s here, to be kept', async (path) => {
    const response = await api.get(path)
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('cache-control')).toContain('max-age=3600')
    const etag = response.headers.get('etag') ?? ''
    expect((await api.get(path, { 'if-none-match': etag })).status).toBe(304)
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(5000)
  })
})

describe('oEmbed', () => {
  const offer = async (query: Record<string, string>) =>
    api.json<Record<string, unknown>>(`/v1/oembed?${new URLSearchParams(query)}`)

  it.each([
    'https://cms.example/doors/look',
    'HTTPS://CMS.example/doors/look',
    '/doors/look/',
    'https://cms.example/embed/modules/doors/sections/look',
    'https://cms.example/embed/fitted/modules/doors/sections/look',
    'https://cms.example/v1/modules/doors/sections/look?format=html',
  ])('offers a frame for %s', async (url) => {
    const [module, section] = ['doors', 'look'].map(idOf)
    expect(await offer({ url })).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Section look',
      provider_name: 'ConnectedLib',
      provider_url: 'https://cms.example',
      width: 720,
      height: 900,
      html: `<iframe src="https://cms.example/embed/modules/${module}/sections/${section}" title="Section look" width="720" height="900" loading="lazy" style="max-width: 100%" allowfullscreen></iframe>`,
    })
  })

  it('offers a frame that stays right when the page is given another slug', async () => {
    const { html } = await offer({ url: '/doors/look' })
    const path = /src="https:\/\/cms\.example([^"]+)"/.exec(String(html))?.[1] ?? ''
    const renamed = await serve(
      ROWS.map((row) => (row.slug === null ? row : { ...row, slug: `${row.slug}-anew` })),
    )
    try {
      expect(await (await renamed.get(path)).text()).toContain('<h1>Section look</h1>')
    } finally {
      await renamed.close()
    }
  })

  it('keeps within the size that the site allows', async () => {
    const small = await offer({ url: '/doors', maxwidth: '320', maxheight: '5000' })
    expect(small).toMatchObject({ title: 'Module doors', width: 320, height: 900 })
    expect(small.html).toContain('width="320"')
  })

  it.each([
    ['https://elsewhere.example/doors', 404],
    ['/courses/first', 404],
    ['/doors/nothing', 404],
    ['/%E0%A4%A', 404],
    ['/%FF', 404],
    ['doors', 422],
    ['ftp://cms.example/doors', 422],
  ])('answers for %s with %i', async (url, status) => {
    const response = await api.get(`/v1/oembed?${new URLSearchParams({ url })}`)
    expect(response.status).toBe(status)
  })

  const problemOf = async (query: string) => {
    const response = await api.get(`/v1/oembed?${query}`)
    return (await response.json()) as Record<string, unknown>
  }

  it('takes what WordPress and others send along', async () => {
    const asked = 'url=%2Fdoors&maxwidth=600&maxheight=900&dnt=1&format=json&theme=a&theme=b'
    expect(await api.json(`/v1/oembed?${asked}`)).toMatchObject({
      title: 'Module doors',
      width: 600,
    })
  })

  it('is kept in memory once, whatever is sent along', async () => {
    const store = new MemoryStore()
    await store.open()
    store.apply(ROWS, 1)
    const meter = new Meter()
    const node = await startNode({ store, meter })
    try {
      for (const along of ['', '&x=1', '&x=2&y', '&&', '&ur%6C2=%C3%A9']) {
        expect((await node.get(`/v1/oembed?url=/doors${along}`)).status).toBe(200)
      }
      expect((await node.get('/v1/oembed?x=3&url=/doors')).status).toBe(200)
      expect(meter.answers).toMatchObject({ hits: 5, misses: 1 })
      expect((await node.get('/v1/oembed?url=/doors&maxwidth=300&x=4')).status).toBe(200)
      expect(meter.answers).toMatchObject({ hits: 5, misses: 2 })
      expect((await node.get('/v1/oembed?url=/doors&x=%FF')).status).toBe(400)
    } finally {
      await node.close()
    }
  })

  it.each(['text/xml', 'application/json;q=0'])(
    'looks at `format` alone, not at Accept: %s',
    async (accept) => {
      const statusOf = async (query: string) =>
        (await api.get(`/v1/oembed?url=%2Fdoors${query}`, { accept })).status
      expect(await statusOf('')).toBe(200)
      expect(await statusOf('&format=json')).toBe(200)
      expect(await statusOf('&format=xml')).toBe(501)
    },
  )

  it('says in its own way that there is no XML', async () => {
    expect(await problemOf('url=%2Fdoors&format=xml')).toMatchObject({
      status: 501,
      code: 'unsupported-format',
      detail: 'There is no “xml” here. Ask for json.',
      parameter: 'format',
      allowed: ['json'],
    })
  })

  it('names the page that is not there', async () => {
    expect((await problemOf('url=%2Fdoors%2Fnothing')).detail).toBe(
      'No module, and no page of one, is published at /doors/nothing.',
    )
  })

  it('says where the site is to who asks for a page of another', async () => {
    expect(await problemOf('url=https%3A%2F%2Felsewhere.example%2Fdoors')).toMatchObject({
      status: 404,
      detail:
        'https://elsewhere.example/doors is an address of another site. Give that of a module or of one of its pages at https://cms.example.',
    })
    expect(await offer({ url: 'http://cms.example/doors' })).toMatchObject({
      title: 'Module doors',
    })
  })
})
