import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import type { Answer, ModuleDocument, SectionDocument } from '../../src/contract'
import { EDITOR } from './admin'
import { Cms, PATIENCE } from './cms'
import { launch, picture, violations, watchHosts } from './visit'

const cms = new Cms()
let browser: Browser

beforeAll(async () => {
  ;[browser] = await Promise.all([launch(), cms.start()])
}, PATIENCE)

afterAll(async () => {
  await browser?.close()
  await cms.remove()
}, 60_000)

const SCREENS = [1440, 1024, 390].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

const sections = async () =>
  (await cms.get<Answer<SectionDocument[]>>('/v1/sections?limit=100')).data

const addressOf = ({ module, slug }: SectionDocument) => `/${module.slug}/${slug}`

/** The longest page that holds something. */
async function pageWith(part: string): Promise<string> {
  const size = (section: SectionDocument) => JSON.stringify(section.body).length
  const [found] = (await sections())
    .filter(({ body }) => JSON.stringify(body).includes(part))
    .sort((one, other) => size(other) - size(one))
  if (!found) throw new Error(`No page of the sample courses holds ${part}.`)
  return addressOf(found)
}

/** A page of each kind. */
async function pages(): Promise<Record<string, string>> {
  const { data: modules } = await cms.get<Answer<ModuleDocument[]>>('/v1/modules?limit=100')
  return {
    home: '/',
    course: `/courses/${modules[0]?.course?.slug}`,
    module: `/${modules[0]?.slug}`,
    section: await pageWith('"callout"'),
    table: await pageWith('"table"'),
    video: await pageWith('"video"'),
    search: '/search',
    found: '/search?q=first+visit',
    nothing: '/search?q=xylophonist',
    missing: '/no-such-module/no-such-section',
  }
}

/** The first account of the CMS, and what it asks for. */
async function asEditor(method: string, path: string, data: object): Promise<void> {
  const send = (way: string, address: string, body: object, headers = {}) =>
    fetch(cms.base + address, {
      method: way,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const account = { ...EDITOR, role: 'administrator' }
  const { token } = (await (await send('POST', '/api/users/first-register', account)).json()) as {
    token: string
  }
  const { status } = await send(method, path, data, { authorization: `JWT ${token}` })
  expect(status).toBe(200)
}

describe('the reader', () => {
  it.each(SCREENS)(
    'has no accessibility fault and asks nobody else at $width, $colorScheme',
    async ({ width, colorScheme }) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
      const page = await context.newPage()
      const others = watchHosts(page, cms.base)
      for (const [name, address] of Object.entries(await pages())) {
        const answer = await page.goto(cms.base + address)
        expect(answer?.status()).toBe(name === 'missing' ? 404 : 200)
        await picture(page, `${name}-${width}-${colorScheme}`)
        expect({ name, violations: await violations(page) }).toEqual({ name, violations: [] })
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        )
        expect({ name, overflow }).toEqual({ name, overflow: 0 })
      }
      expect(others).toEqual([])
      await context.close()
    },
    120_000,
  )

  it('has no accessibility fault on any page of the sample courses', async () => {
    const page = await (await browser.newContext()).newPage()
    for (const address of (await sections()).map(addressOf)) {
      await page.goto(cms.base + address)
      expect({ address, violations: await violations(page) }).toEqual({ address, violations: [] })
    }
    await page.context().close()
  }, 120_000)

  it('works without script: whole pages, also for what is not there, and links for videos', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const { video, missing } = await pages()
    await page.goto(cms.base + video)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await page.getByRole('link', { name: /^Play video/ }).count()).toBeGreaterThan(0)
    await page.goto(cms.base + missing)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'There is no page here',
    )
    await context.close()
  }, 60_000)

  it('leads on from where a page stood before, and from where its module did, in any letters', async () => {
    const [page] = await sections()
    const { module, slug } = page as SectionDocument
    const renamed = `${module.slug}-für-alle`
    const written = encodeURI(renamed)
    await asEditor('PATCH', `/api/modules?where[slug][equals]=${module.slug}`, {
      slug: renamed,
      _status: 'published',
    })
    const led = async (path: string) => {
      const { status, headers } = await fetch(cms.base + path, { redirect: 'manual' })
      return [status, headers.get('location')]
    }
    expect(await led(`/${module.slug}`)).toEqual([308, `/${written}`])
    expect(await led(`/${module.slug}/${slug}?from=mail`)).toEqual([
      308,
      `/${written}/${slug}?from=mail`,
    ])
    for (const path of [`/${written}`, `/${written}/${slug}`]) {
      const answer = await fetch(cms.base + path)
      expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('<h1')])
    }
    expect((await led(`/${module.slug}/no-such-page`))[0]).toBe(404)
    expect((await led('/some/old/page.html'))[0]).toBe(404)
  })

  it('searches without script, and leads to the place that it showed', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(cms.base)
    await page.getByRole('searchbox').fill('trespassing')
    await page.getByRole('button', { name: 'Search' }).click()
    expect(await page.getByRole('status').textContent()).toBe('1 page')
    expect(await page.locator('.hits mark').allTextContents()).toEqual(['trespassing'])
    await page.getByRole('link', { name: 'The first five minutes' }).click()
    expect(new URL(page.url()).hash).toBe('#notice')
    expect(await page.locator('#notice').textContent()).toBe('Notice')
    await page.goto(`${cms.base}/search?q=%3F%21`)
    expect(await page.getByRole('status').textContent()).toBe('Nothing is published about “?!”.')
    await context.close()
  }, 60_000)

  it('loads a video from its provider when it is asked to, not before', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.route(/youtube-nocookie|vimeo|ted/, (route) => route.fulfill({ body: 'a video' }))
    const others = watchHosts(page, cms.base)
    await page.goto(cms.base + (await pages()).video)
    const play = page.getByRole('button', { name: /^Play video/ }).first()
    await play.waitFor()
    expect(others).toEqual([])
    const asked = page.waitForRequest(/youtube-nocookie|vimeo|ted/)
    await play.click()
    await page.locator('figure.video iframe').first().waitFor()
    await asked
    expect(others.length).toBeGreaterThan(0)
    await context.close()
  }, 60_000)
})
