/** The whole CMS in a browser that keeps its policies, and what its cookie opens to other sites. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { createFirstUser, EDITOR, openDocument, publish, typeAtTheTop } from './admin'
import { Cms, PATIENCE } from './cms'
import { launch, readerPages } from './visit'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const SECURE = 'https://cms.example'

const cms = new Cms()
let browser: Browser
let page: Page
const violated: string[] = []

beforeAll(async () => {
  ;[browser] = await Promise.all([launch(), cms.start({ GRAPHQL: 'true' })])
  page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
  page.on('console', (message) => {
    if (/Content.Security.Policy|violates the following/i.test(message.text())) {
      violated.push(`${page.url()}: ${message.text()}`)
    }
  })
}, PATIENCE)
afterAll(async () => {
  await browser?.close()
  await cms.remove()
})

const askGraphQL = () =>
  fetch(`${cms.base}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  })

describe('in a browser', () => {
  it(
    'an editor signs in, writes, uploads and publishes',
    async () => {
      await createFirstUser(page, cms.base)
      await openDocument(page, 'sections', 'Who walks in')
      await typeAtTheTop(page, 'Safely said. ')
      await publish(page)
      await page.goto(`${cms.base}/admin/collections/media/create`)
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'dot.png', mimeType: 'image/png', buffer: PNG })
      await page.locator('#field-alt').fill('A dot')
      await page.locator('#action-save').click()
      await page.waitForURL((url) => !url.pathname.endsWith('/create'))
      await page.locator('.payload-toast-item').first().waitFor()
      await page.goto(`${cms.base}/admin/account`)
      await page.locator('#field-email').waitFor()
    },
    PATIENCE,
  )

  it(
    'every kind of page of the reader, the docs and the embeds work',
    async () => {
      const pages = [...(await readerPages(cms.base, ['/'])).keys()]
      const kinds = [
        '/',
        '/search?q=first',
        '/nothing-here/at/all',
        pages.find((path) => /^\/[\w-]+$/.test(path)),
        pages.find((path) => /^\/[\w-]+\/[\w-]+$/.test(path) && !path.startsWith('/courses/')),
        '/v1/docs',
        '/embed/modules/first-contact',
        '/embed/fitted/modules/first-contact',
      ]
      for (const path of kinds) await page.goto(cms.base + path, { waitUntil: 'networkidle' })
      expect(kinds).not.toContain(undefined)
      // Of the scripts that stand in a page itself.
      for (const path of ['/', '/nothing-here/at/all']) {
        await page.goto(cms.base + path)
        expect(await page.evaluate(() => '__next_f' in window)).toBe(true)
      }
    },
    PATIENCE,
  )

  it('GraphQL answers where it is asked for', async () => {
    const answer = await askGraphQL()
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } })
  })

  it('and nothing violates the policies', () => {
    expect(violated).toEqual([])
  })

  it('and what would is noticed', async () => {
    await page.goto(cms.base)
    const [ran] = await Promise.all([
      page.evaluate(() => {
        const script = document.createElement('script')
        script.textContent = 'window.injected = true'
        document.head.append(script)
        return 'injected' in window
      }),
      page.waitForEvent('console'),
    ])
    expect(ran).toBe(false)
    expect(violated).toHaveLength(1)
  })

  it('nobody frames a page but an embed', async () => {
    const other = createServer(({ url }, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(`<iframe src="${cms.base}${url}"></iframe>`)
    }).listen(0)
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const framed = async (path: string) => {
      await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: 'networkidle' })
      return page.frames()[1]?.url()
    }
    expect(await framed('/embed/modules/first-contact')).toMatch(/first-contact$/)
    for (const path of ['/', '/admin/login', '/v1/docs']) {
      expect(await framed(path)).toMatch(/^chrome-error:/)
    }
    other.close()
  })
})

describe('over https', () => {
  let cookie = ''
  beforeAll(async () => {
    await cms.stop()
    await cms.start({ PUBLIC_URL: SECURE, UPLOAD_MEGABYTES: '1', TRUST_PROXY: '1' })
  }, PATIENCE)

  const login = (password: string, from?: string) =>
    fetch(`${cms.base}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(from && { 'x-forwarded-for': from }) },
      body: JSON.stringify({ email: EDITOR.email, password }),
    })

  it('the cookie is secure, no script reads it, and other sites do not send it', async () => {
    const answer = await login(EDITOR.password)
    const [set = ''] = answer.headers.getSetCookie()
    expect(set).toMatch(/; Secure/)
    expect(set).toMatch(/; HttpOnly/)
    expect(set).toMatch(/; SameSite=Lax/)
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
    cookie = set.replace(/;.*/s, '')
  })

  it('and where one is sent from another site, it opens nothing', async () => {
    const write = (origin: string) =>
      fetch(`${cms.base}/api/callouts`, {
        method: 'POST',
        headers: { cookie, origin, 'content-type': 'application/json' },
        body: JSON.stringify({ title: 'Forged', _status: 'draft' }),
      })
    expect((await write('https://evil.example')).status).toBe(403)
    expect((await write(SECURE)).status).toBe(201)
  })

  it('a file that is too large, or not what it says, is refused in words', async () => {
    const upload = async (name: string, type: string, content: string | Uint8Array) => {
      const body = new FormData()
      body.set('file', new File([content as BlobPart], name, { type }))
      body.set('_payload', JSON.stringify({ alt: 'A', _status: 'published' }))
      const headers = { cookie, origin: SECURE }
      const answer = await fetch(`${cms.base}/api/media`, { method: 'POST', headers, body })
      return { status: answer.status, text: await answer.text() }
    }
    const large = await upload('a.txt', 'text/plain', 'a'.repeat(1_100_000))
    expect(large.status).toBe(413)
    expect(large.text).toContain('The file is larger than 1 MB')
    const program = new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, ...new Array(60).fill(0)])
    expect(await upload('a.png', 'image/png', program)).toMatchObject({ status: 400 })
    expect(await upload('page.html', 'text/html', '<p>')).toMatchObject({ status: 400 })
    const drawn = (inside: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`
    const runs = await upload('a.svg', 'image/svg+xml', drawn('<script>alert(1)</script>'))
    expect(runs.status).toBe(400)
    expect(runs.text).toContain('holds a script')
    expect(await upload('b.svg', 'image/svg+xml', drawn('<rect/>'))).toMatchObject({ status: 201 })
    const { headers } = await fetch(`${cms.base}/api/media/file/b.svg`)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
    expect(headers.get('content-type')).toBe('image/svg+xml')
    const long = drawn('<rect/>'.repeat(500))
    expect(await upload('c.svg', 'image/svg+xml', long)).toMatchObject({ status: 201 })
  })

  it('a file says how long it is, whole or in part', async () => {
    const ask = (method: string, headers: Record<string, string>) =>
      fetch(`${cms.base}/api/media/file/c.svg`, { method, headers })
    const whole = await ask('GET', {})
    const text = await whole.text()
    const lengthOf = ({ headers }: Response) => headers.get('content-length')
    expect(lengthOf(whole)).toBe(String(text.length))
    expect(lengthOf(await ask('HEAD', {}))).toBe(String(text.length))
    const part = await ask('GET', { range: 'bytes=5-9' })
    expect([part.status, lengthOf(part), await part.text()]).toEqual([206, '5', text.slice(5, 10)])
    expect(whole.headers.has('x-passing-content-length')).toBe(false)
  })

  it('GraphQL is off', async () => {
    expect((await askGraphQL()).status).toBe(404)
  })

  it('an account is locked, and an address has to wait', async () => {
    const statuses: number[] = []
    for (let time = 0; time < 21; time += 1)
      statuses.push((await login('wrong', '192.0.2.7')).status)
    expect(statuses.slice(0, 20)).not.toContain(429)
    expect(statuses[20]).toBe(429)
    expect((await login(EDITOR.password, '192.0.2.8')).status).toBe(401)
  })
})
