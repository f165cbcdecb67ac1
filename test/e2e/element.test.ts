/** `<connectedlib-module>` on a page of another site, whose policy allows our address and nothing else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Row } from '../../src/delivery/store/row'
import { ROWS } from '../delivery/rows'
import { serve, type Served } from '../delivery/server'
import { launch, violations } from './visit'

const LINES = Array.from({ length: 60 }, (_, line) => `<p>Line ${line}.</p>`).join('')
const LONG = `<p><a href="#last">To the last line</a></p>${LINES}<p id="last">The last line.</p>`

let api: Served
let browser: Browser
let shown = ''
const site = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; script-src ${api.base}; frame-src ${api.base}`,
  )
  response.end(`<!doctype html><html lang="en"><title>A site</title><main><h1>A site</h1>${shown}</main>
<script src="${api.base}/embed/connectedlib.js"></script></html>`)
})
/** Where the API was before it moved to another name. */
const former = createServer(({ url = '' }, response) => {
  response.writeHead(301, { Location: api.base + url }).end()
})

beforeAll(async () => {
  const look = ROWS.find(({ slug }) => slug === 'look') as Row
  const long = { ...look, bodies: { ...look.bodies, html: LONG } } as Row
  api = await serve(ROWS.map((row) => (row === look ? long : row)))
  const listening = [site, former].map((server) => once(server.listen(0, 'localhost'), 'listening'))
  ;[browser] = await Promise.all([launch(), ...listening])
}, 60_000)

afterAll(async () => {
  for (const server of [site, former]) {
    server.closeAllConnections()
    server.close()
  }
  await browser?.close()
  await api.close()
})

const portOf = (server: Server) => (server.address() as AddressInfo).port

/** @param before runs in each frame before its own scripts */
async function siteWith(
  html: string,
  options?: BrowserContextOptions,
  before?: () => void,
): Promise<Page> {
  shown = html
  const page = await (await browser.newContext(options)).newPage()
  if (before) await page.addInitScript(before)
  await page.goto(`http://localhost:${portOf(site)}`)
  return page
}

const frameOf = (page: Page) => page.frameLocator('connectedlib-module iframe')

/** Once the frame is as high as what it shows. */
async function fitted(page: Page): Promise<number> {
  const within = await frameOf(page)
    .locator('html')
    .evaluate((html) => Math.ceil(html.getBoundingClientRect().height))
  await page.waitForFunction(
    (height) =>
      document
        .querySelector('connectedlib-module')
        ?.shadowRoot?.querySelector('iframe')
        ?.getBoundingClientRect().height === height,
    within,
  )
  return within
}

describe('the element', () => {
  it('shows a page as high as it is, and so those that its reader goes on to', async () => {
    const page = await siteWith(
      '<connectedlib-module slug="doors" section="look">Doors</connectedlib-module>',
    )
    await frameOf(page).getByText('Line 59.').waitFor()
    const long = await fitted(page)
    expect(long).toBeGreaterThan(1500)
    const frame = page.locator('connectedlib-module iframe')
    expect(await frame.getAttribute('title')).toBe('Section look')
    expect(await violations(page)).toEqual([])
    await page.mouse.wheel(0, long)
    await page.waitForFunction(() => window.scrollY > 500)
    await frameOf(page)
      .locator('header a')
      .evaluate((link) => (link as HTMLAnchorElement).click())
    await frameOf(page).getByRole('heading', { name: 'Module doors' }).waitFor()
    expect(await fitted(page)).toBeLessThan(long / 2)
    expect(await frame.getAttribute('title')).toBe('Module doors')
    expect((await frame.boundingBox())?.y).toBeGreaterThanOrEqual(0)
  }, 60_000)

  it('leads its reader to a place in its page', async () => {
    const page = await siteWith(
      '<connectedlib-module slug="doors" section="look">Doors</connectedlib-module>',
    )
    await frameOf(page).getByText('Line 59.').waitFor()
    await fitted(page)
    const far = frameOf(page).getByRole('link', { name: 'To the last line' })
    for (let times = 0; times < 2; times += 1) {
      await far.evaluate((link) => (link as HTMLAnchorElement).click())
      await page.waitForFunction(() => window.scrollY > 1000)
      await page.evaluate(() => window.scrollTo(0, 0))
    }
  }, 60_000)

  it('takes the address of an embed as well, and of another server', async () => {
    const page = await siteWith(
      `<connectedlib-module src="${api.base}/embed/modules/doors" title="Of doors">Doors</connectedlib-module>`,
    )
    await frameOf(page).getByRole('heading', { name: 'Module doors' }).waitFor()
    await fitted(page)
    const frame = page.locator('connectedlib-module iframe')
    expect(await frame.getAttribute('title')).toBe('Of doors')
    expect(await frame.getAttribute('loading')).toBe('lazy')
    await page.locator('connectedlib-module').evaluate((element, server) => {
      element.removeAttribute('src')
      element.setAttribute('server', server)
      element.setAttribute('slug', 'doors')
      element.setAttribute('section', 'ask')
    }, api.base)
    await frameOf(page).getByRole('heading', { name: 'Section ask' }).waitFor()
  }, 60_000)

  it('heeds no message but that of its own frame', async () => {
    const page = await siteWith(
      '<connectedlib-module slug="doors" section="ask">Doors</connectedlib-module>',
    )
    await frameOf(page).getByRole('heading', { name: 'Section ask' }).waitFor()
    const height = await fitted(page)
    await page.evaluate(async () => {
      const heard = new Promise((resolve) => window.addEventListener('message', resolve))
      window.postMessage({ type: 'connectedlib-size', title: 'No', height: 9000 }, '*')
      await heard
    })
    expect(await fitted(page)).toBe(height)
  }, 60_000)

  it('heeds no message of a page that it no longer shows', async () => {
    const page = await siteWith(
      `<script>addEventListener('message', () => document.querySelector('connectedlib-module').setAttribute('slug', 'doors'), { once: true })</script>
       <connectedlib-module slug="windows">Doors</connectedlib-module>`,
      { bypassCSP: true },
    )
    await frameOf(page).getByRole('heading', { name: 'Module doors' }).waitFor()
  }, 60_000)

  it('takes no name that the site may want, and may be pasted twice', async () => {
    const page = await siteWith('<connectedlib-module slug="doors">Doors</connectedlib-module>', {
      bypassCSP: true,
    })
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await page.addScriptTag({
      content: 'const HOME = 1, FIRST_HEIGHT = 2; class ConnectedLibModule {}',
    })
    await page.addScriptTag({ url: `${api.base}/embed/connectedlib.js` })
    await frameOf(page).getByRole('heading', { name: 'Module doors' }).waitFor()
    await fitted(page)
    expect(errors).toEqual([])
  }, 60_000)

  it('shows a page at its height where the site hides it while it loads', async () => {
    const page = await siteWith('<div></div>')
    const tab = page.locator('div')
    await page.route('**/embed/fitted/**', async (route) => {
      await tab.evaluate((element) => element.setAttribute('hidden', ''))
      await route.continue()
    })
    await tab.evaluate((element) => {
      element.innerHTML =
        '<connectedlib-module slug="doors" section="look">Doors</connectedlib-module>'
    })
    await frameOf(page).getByText('Line 59.').waitFor({ state: 'attached' })
    await page.waitForTimeout(4000)
    await tab.evaluate((element) => element.removeAttribute('hidden'))
    await frameOf(page).getByText('Line 59.').waitFor()
    expect(await fitted(page)).toBeGreaterThan(1500)
  }, 60_000)

  it('shows a page at its height where nothing is drawn, as in a tab behind another', async () => {
    const page = await siteWith(
      '<connectedlib-module slug="doors">Doors</connectedlib-module>',
      {},
      () => {
        ResizeObserver.prototype.observe = () => undefined
      },
    )
    await frameOf(page).getByRole('heading', { name: 'Module doors' }).waitFor()
    await fitted(page)
  }, 60_000)

  it('shows a page to which its server leads from another address', async () => {
    const page = await siteWith(
      `<connectedlib-module slug="doors" server="http://localhost:${portOf(former)}">Doors</connectedlib-module>`,
      { bypassCSP: true },
    )
    await frameOf(page).getByRole('heading', { name: 'Module doors' }).waitFor()
    await fitted(page)
    await page.waitForTimeout(4000)
    expect(await page.locator('connectedlib-module iframe').count()).toBe(1)
    expect(
      await frameOf(page)
        .locator('html')
        .evaluate(() => document.fullscreenEnabled),
    ).toBe(true)
  }, 60_000)

  it.each([
    ['an address that is none of the web', 'src="javascript:alert(1)"'],
    ['an address that is none', 'src="http://["'],
    ['nothing to show', ''],
    ['a server without a scheme', 'slug="doors" server="cms.example"'],
    ['a server with a port and no scheme', 'slug="doors" server="localhost:3000"'],
    ['a server that is none of the web', 'slug="doors" server="ftp://cms.example"'],
    ['a page that there is not', 'slug="windows"'],
    ['a server that is away', 'slug="doors" server="http://localhost:9"'],
  ])(
    'shows what stands in it where there is %s',
    async (_what, attributes) => {
      const page = await siteWith(
        `<connectedlib-module ${attributes}><a href="#">Doors</a></connectedlib-module>`,
        { bypassCSP: true },
      )
      const errors: string[] = []
      page.on('pageerror', ({ message }) => errors.push(message))
      await page.getByRole('link', { name: 'Doors' }).waitFor()
      expect(await page.locator('connectedlib-module iframe').count()).toBe(0)
      await page.locator('connectedlib-module').evaluate((element, server) => {
        element.removeAttribute('src')
        element.setAttribute('server', server)
        element.setAttribute('slug', 'doors')
      }, api.base)
      await frameOf(page).getByRole('heading', { name: 'Module doors' }).waitFor()
      expect(errors).toEqual([])
    },
    60_000,
  )

  it('runs in browsers that know no `URL.canParse`', async () => {
    const page = await siteWith(
      '<connectedlib-module slug="doors">Doors</connectedlib-module>',
      {},
      () => Reflect.deleteProperty(URL, 'canParse'),
    )
    await frameOf(page).getByRole('heading', { name: 'Module doors' }).waitFor()
  }, 60_000)
})

describe('the element on a site that moves it', () => {
  const BELOW = '<p>Of the site.</p>'.repeat(100)

  /** Inserts it anew, and waits for the frame, which loads again. */
  const move = (page: Page) =>
    page.locator('connectedlib-module').evaluate(async (element) => {
      const { parentElement, nextSibling } = element
      element.remove()
      parentElement?.insertBefore(element, nextSibling)
      const frame = element.shadowRoot?.querySelector('iframe')
      await new Promise((resolve) => frame?.addEventListener('load', resolve))
    })

  const openBelow = async () => {
    const page = await siteWith(
      `<connectedlib-module slug="doors"><a href="#">Doors</a></connectedlib-module>${BELOW}`,
    )
    await frameOf(page).getByRole('heading', { name: 'Module doors' }).waitFor()
    await fitted(page)
    await page.evaluate(() => window.scrollTo(0, 900))
    return page
  }

  it('leaves its reader where they are', async () => {
    const page = await openBelow()
    await move(page)
    await fitted(page)
    expect(await page.evaluate(() => window.scrollY)).toBe(900)
  }, 60_000)

  it('shows what stands in it where the page does not come again', async () => {
    const page = await openBelow()
    await page.route('**/embed/fitted/**', (route) => route.abort())
    await move(page)
    await page.getByRole('link', { name: 'Doors' }).waitFor()
  }, 60_000)

  it('goes on with its page where that stays loaded', async () => {
    const page = await openBelow()
    await page.locator('connectedlib-module').evaluate((element) => {
      const parent = element.parentElement as Element & {
        moveBefore(a: Node, b: Node | null): void
      }
      parent.moveBefore(element, parent.firstChild)
    })
    await frameOf(page)
      .getByRole('link', { name: 'Section look' })
      .evaluate((link) => (link as HTMLAnchorElement).click())
    await frameOf(page).getByText('Line 59.').waitFor()
    await fitted(page)
    const box = await page.locator('connectedlib-module iframe').boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
  }, 60_000)
})

describe('the look of the element', () => {
  it('is that of a paragraph, without a style of the site', async () => {
    const page = await siteWith('<connectedlib-module slug="doors">Doors</connectedlib-module>')
    const element = page.locator('connectedlib-module')
    expect(await element.evaluate((of) => getComputedStyle(of).display)).toBe('block')
    expect(await element.getAttribute('style')).toBe(null)
  }, 60_000)

  it('leaves to the site whether and how it is shown', async () => {
    const page = await siteWith(
      `<style>.row { display: flex }</style>
       <connectedlib-module slug="doors" class="row">Doors</connectedlib-module>
       <connectedlib-module slug="doors" hidden>Doors</connectedlib-module>`,
      { bypassCSP: true },
    )
    const displays = await page
      .locator('connectedlib-module')
      .evaluateAll((all) => all.map((element) => getComputedStyle(element).display))
    expect(displays).toEqual(['flex', 'none'])
  }, 60_000)
})
