/** The examples as their README starts them, against the sample courses. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import type { Answer, ServiceDocument } from '../../src/contract'
import { Cms, PATIENCE } from './cms'
import { launch, picture, violations } from './visit'

const cms = new Cms()
const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-examples-'))
const started: ChildProcess[] = []
let browser: Browser
let counts: Record<string, number>

beforeAll(async () => {
  ;[browser] = await Promise.all([launch(), cms.start()])
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
