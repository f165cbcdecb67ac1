/** The page that shows the API, in a browser that keeps its Content-Security-Policy. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { serveSample, type Sample } from '../openapi/sample'
import { PATIENCE } from './cms'
import { launch, picture, violations, watchHosts } from './visit'

/** What the viewer's own markup gets wrong, and no style can mend. */
const OF_THE_VIEWER =
  /^(heading-order|nested-interactive|region|scrollable-region-focusable|select-name):/

const DEFAULTS = ['format', 'sort']

let api: Sample
let browser: Browser
let page: Page
let here: string
let others: string[]
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, api] = await Promise.all([launch(), serveSample()])
  page = await browser.newPage({ viewport: { width: 1024, height: 900 } })
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', ({ message }) => complaints.push(message))
  // Under another name than PUBLIC_URL has, as whoever runs it on a laptop comes to it.
  here = api.base.replace('127.0.0.1', 'localhost')
  others = watchHosts(page, here)
  await page.goto(`${here}/v1/docs`)
}, PATIENCE)
afterAll(async () => {
  await browser?.close()
  await api?.close()
})

describe('/v1/docs', () => {
  it('shows every operation, and every event of a webhook', async () => {
    const document = (await (await api.get('/v1/openapi.json')).json()) as Record<string, object>
    const shown = [document.paths, document.webhooks].flatMap((all) => Object.keys(all ?? {}))
    await page.locator('.opblock').first().waitFor()
    expect(await page.locator('.opblock').count()).toBe(shown.length)
  })

  it('asks the API what one fills in', async () => {
    await page.locator('#operations-Content-listModules .opblock-summary-control').click()
    await page.getByRole('button', { name: 'Try it out' }).click()
    await page.getByRole('button', { name: 'Execute' }).click()
    const status = page.locator('.live-responses-table tbody .response-col_status').first()
    await status.waitFor()
    expect(await status.innerText()).toBe('200')
    const asked = new URL(await page.locator('.request-url pre').innerText())
    expect(asked.origin + asked.pathname).toBe(`${here}/v1/modules`)
    // Choices begin with their defaults, and nothing is filled in that would leave modules out.
    expect([...asked.searchParams.keys()].sort()).toEqual(DEFAULTS)
    await picture(page, 'api-docs')
  })

  it('has no accessibility fault of ours', async () => {
    const found = await violations(page)
    expect(found.filter((violation) => !OF_THE_VIEWER.test(violation))).toEqual([])
  })

  it('runs without a word on the console, and asks nobody else', () => {
    expect({ complaints, others }).toEqual({ complaints: [], others: [] })
  })
})
