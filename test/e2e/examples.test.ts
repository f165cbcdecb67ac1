/** The examples as their README starts them, against the sample courses. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import type { Answer, ServiceDocument } from '../../src/contract'
import { createFirstUser } from './admin'
import { Cms, PATIENCE } from './cms'
import { launch, picture, violations } from './visit'

const cms = new Cms()
const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-examples-'))
const started: ChildProcess[] = []
let browser: Browser
let counts: Record<string, number>

beforeAll(async () => {
  ;[browser] = await Promise.all([launch(), cms.start({ WEBHOOKS_TO_LOOPBACK: 'true' })])
  counts = (await cms.get<Answer<ServiceDocument>>('/v1')).data.counts
}, PATIENCE)

afterAll(async () => {
  for (const child of started) child.kill()
  await browser?.close()
  await cms.remove()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

/** Runs an example to its end. */
async function run(example: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [`examples/${example}`, ...args])
  return stdout
}

/** A page of ours that asks nobody but this machine. */
async function openPage(): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.route(
    ({ hostname }) => hostname !== 'localhost' && hostname !== '',
    (route) => route.abort(),
  )
  return page
}

describe('the static site', () => {
  const site = path.join(folder, 'site')

  it('has a page for each module and section', async () => {
    const said = await run('static-site/build.mjs', cms.base, site)
    const pages = (counts.modules ?? 0) + (counts.sections ?? 0) + 1
    expect(said).toBe(`Wrote ${pages} pages to ${site}.\n`)
    const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    expect(files.filter((file) => file.endsWith('.html'))).toHaveLength(pages)
  })

  it('has no link of its own that leads nowhere, and none to the CMS where it has the page', () => {
    const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    )
    const links = files.flatMap((file) =>
      [...readFileSync(path.join(site, file), 'utf8').matchAll(/ href="([^"]+)"/g)].map(
        ([, href]) => ({ file, href: href ?? '' }),
      ),
    )
    const own = links.filter(({ href }) => !/^(#|[a-z]+:)/.test(href))
    expect(own.length).toBeGreaterThan(files.length)
    const lost = own.filter(({ file, href }) => {
      const [target = ''] = href.split('#')
      return !existsSync(path.join(site, path.dirname(file), target))
    })
    expect(lost).toEqual([])
    const pages = links.filter(({ href }) => href.startsWith(`${cms.base}/`))
    expect(pages.filter(({ href }) => !href.startsWith(`${cms.base}/api/`))).toEqual([])
  })

  it('is read from its first page to a section without an accessibility fault', async () => {
    const page = await openPage()
    await page.goto(`file://${site}/index.html`)
    expect(await violations(page)).toEqual([])
    await page.locator('main li a').first().click()
    await page.locator('main li a').first().click()
    await picture(page, 'example-static-site')
    expect(await page.locator('main > p').first().innerText()).not.toBe('')
    expect(await violations(page)).toEqual([])
  }, 60_000)
})

describe('the mirror', () => {
  it('is whole at once, and then takes what has changed', async () => {
    const mirror = path.join(folder, 'mirror')
    const documents = Object.values(counts).reduce((sum, count) => sum + count)
    expect(await run('sync-mirror/mirror.mjs', cms.base, mirror)).toBe(
      `${documents} written and 0 removed in ${mirror}, which is whole now.\n`,
    )
    expect(readdirSync(mirror).filter((file) => file.endsWith('.json'))).toHaveLength(documents)
    expect(await run('sync-mirror/mirror.mjs', cms.base, mirror)).toBe(
      `0 written and 0 removed in ${mirror}.\n`,
    )
  })
})

describe('the receiver of webhooks', () => {
  it('is entered in the admin, told of what is published, and trusts nobody else', async () => {
    const page = await openPage()
    await createFirstUser(page, cms.base)
    const post = async (route: string, data: object) => {
      const answer = await page.request.post(`${cms.base}/api/${route}`, { data })
      expect(answer.status()).toBe(201)
    }
    await post('partners', { name: 'A library' })
    await page.goto(`${cms.base}/admin/collections/webhooks/create`)
    await page.locator('#field-label').fill('Website')
    await page.locator('#field-address').fill('http://localhost:1/')
    await page.locator('#field-partner .rs__control').click()
    await page.locator('#field-partner .rs__option').first().click()
    await save(page)
    await page.getByRole('button', { name: 'Make a secret' }).click()
    const secret = await page.getByLabel('The secret').inputValue()

    const child = spawn(process.execPath, ['examples/webhook-receiver/receiver.mjs', '0'], {
      env: { ...process.env, WEBHOOK_SECRET: secret },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    started.push(child)
    const said = createInterface(child.stdout)[Symbol.asyncIterator]()
    const address = String((await said.next()).value)
    await page.locator('#field-address').fill(address)
    await save(page)
    await page.getByRole('button', { name: 'Send a test' }).click()
    await page.getByText('Delivered. Answered 204.').waitFor()
    expect((await said.next()).value).toBe('A test of “Website”.')
    await picture(page, 'admin-webhook')

    await post('modules', { title: 'Brand new', _status: 'published' })
    expect((await said.next()).value).toBe('Published: module “Brand new”')
    expect((await fetch(address, { method: 'POST', body: '{}' })).status).toBe(401)

    await page.goto(`${cms.base}/admin/collections/webhook-deliveries`)
    await page.getByRole('link', { name: 'Brand new' }).click()
    await page.getByRole('button', { name: 'Send again' }).click()
    await page.getByText('Delivered. Answered 204.').waitFor()
    await picture(page, 'admin-webhook-delivery')
  }, 60_000)

  async function save(page: Page): Promise<void> {
    const [answer] = await Promise.all([
      page.waitForResponse(
        (response) =>
          response.url().includes('/api/webhooks') && response.request().method() !== 'GET',
      ),
      page.locator('#action-save').click(),
    ])
    expect(answer.ok()).toBe(true)
    await page.waitForURL(/webhooks\/\w+$/)
  }
})

describe('the box of LibGuides', () => {
  async function guide(api: string): Promise<string> {
    const args = ['examples/libguides-box/guide.mjs', api, '0']
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    started.push(child)
    const [said] = (await once(child.stdout, 'data')) as [Buffer]
    return said.toString().trim()
  }

  it('shows a page of a module on another site as high as it is, without an accessibility fault', async () => {
    const page = await openPage()
    await page.goto(await guide(cms.base))
    const frame = page.frameLocator('connectedlib-module iframe')
    await frame.locator('aside.callout').first().waitFor()
    const height = await frame
      .locator('html')
      .evaluate((html) => html.getBoundingClientRect().height)
    expect(height).toBeGreaterThan(1000)
    await page.waitForFunction(
      (expected) =>
        document
          .querySelector('connectedlib-module')
          ?.shadowRoot?.querySelector('iframe')
          ?.getBoundingClientRect().height === Math.ceil(expected),
      height,
    )
    await picture(page, 'example-libguides')
    expect(await violations(page)).toEqual([])
  }, 60_000)

  it('leads to the page where the API cannot be reached', async () => {
    const page = await openPage()
    await page.goto(await guide('http://localhost:1'))
    const link = page.locator('connectedlib-module a')
    expect(await link.isVisible()).toBe(true)
    expect(await link.getAttribute('href')).toContain('http://localhost:1/first-contact/')
  })
})
