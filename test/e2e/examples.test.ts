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
import { EDITOR } from './admin'
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
  /** Asks as an administrator does. */
  async function ask<T>(method: string, route: string, data: object, token?: string): Promise<T> {
    const answer = await fetch(`${cms.base}/api/${route}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `JWT ${token}` }),
      },
      body: JSON.stringify(data),
    })
    expect(answer.ok).toBe(true)
    return (await answer.json()) as T
  }

  it('is told of what is published, and trusts nobody else', async () => {
    const { token } = await ask<{ token: string }>('POST', 'users/first-register', EDITOR)
    const post = <T>(route: string, data: object) => ask<T>('POST', route, data, token)
    const partner = await post<{ doc: { id: number } }>('partners', { name: 'A library' })
    const entry = { label: 'Website', partner: partner.doc.id, address: 'http://localhost:1/' }
    const { doc: webhook } = await post<{ doc: { id: number } }>('webhooks', entry)
    const { secret } = await post<{ secret: string }>(`webhooks/${webhook.id}/secret`, {})

    const child = spawn(process.execPath, ['examples/webhook-receiver/receiver.mjs', '0'], {
      env: { ...process.env, WEBHOOK_SECRET: secret },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    started.push(child)
    const said = createInterface(child.stdout)[Symbol.asyncIterator]()
    const address = String((await said.next()).value)
    await ask('PATCH', `webhooks/${webhook.id}`, { address }, token)
    const { status } = await post<{ status: string }>(`webhooks/${webhook.id}/test`, {})
    expect(status).toBe('delivered')
    expect((await said.next()).value).toBe('A test of “Website”.')
    await post('modules', { title: 'Brand new', _status: 'published' })
    expect((await said.next()).value).toBe('Published: module “Brand new”')
    expect((await fetch(address, { method: 'POST', body: '{}' })).status).toBe(401)
  }, 60_000)
})

describe('the box of LibGuides', () => {
  async function guide(api: string): Promise<string> {
    const args = ['examples/libguides-box/guide.mjs', api, '0']
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    started.push(child)
    const [said] = (await once(child.stdout, 'data')) as [Buffer]
    return said.toString().trim()
  }

  it('shows a page of a module on another site, without an accessibility fault', async () => {
    const page = await openPage()
    await page.goto(await guide(cms.base))
    const box = page.locator('.connectedlib')
    await box.locator('h2').first().waitFor()
    await picture(page, 'example-libguides')
    expect(await box.getAttribute('lang')).toBe('en')
    expect(await box.locator('aside.callout').count()).toBeGreaterThan(0)
    expect(await box.innerText()).toMatch(/CC-BY.*\s+Read this page where it was written$/)
    expect(await violations(page)).toEqual([])
  }, 60_000)

  it('leads to the page where the API cannot be reached', async () => {
    const page = await openPage()
    const failed = page.waitForEvent('pageerror')
    await page.goto(await guide('http://localhost:1'))
    expect((await failed).message).toContain('fetch')
    const link = page.locator('.connectedlib a')
    expect(await link.getAttribute('href')).toContain('http://localhost:1/first-contact/')
  })
})
