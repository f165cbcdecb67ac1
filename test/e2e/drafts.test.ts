/** Drafts as people meet them: previewed by who writes them, shared with who has no account; and keys of partners. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page, Response } from 'playwright-core'
import type { Answer, ModuleDocument } from '../../src/contract'
import { createFirstUser, openDocument, pageOf, typeAtTheTop } from './admin'
import { Cms, PATIENCE } from './cms'
import { launch, picture, violations, watchHosts } from './visit'

const CHANGE = `A draft ${Date.now()}.`

const cms = new Cms()
let browser: Browser
let admin: Page
let module: ModuleDocument
let other: ModuleDocument

beforeAll(async () => {
  ;[browser] = await Promise.all([launch(), cms.start()])
  admin = await pageOf(browser)
  const { data } = await cms.get<Answer<ModuleDocument[]>>('/v1/modules')
  ;[module, other] = data as [ModuleDocument, ModuleDocument]
  await createFirstUser(admin, cms.base)
}, PATIENCE)

afterAll(async () => {
  await browser?.close()
  await cms.remove()
}, 60_000)

const isAutosave = (response: Response) => response.url().includes('autosave=true')

/** Writes into the first section of the module, and waits until that is saved as a draft. */
async function writeDraft(): Promise<void> {
  await openDocument(admin, 'sections', module.sections[0]?.title ?? '')
  await Promise.all([admin.waitForResponse(isAutosave), typeAtTheTop(admin, CHANGE)])
}

/** A browser of somebody who has no account. */
const reviewer = (): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 390, height: 800 } })

async function linkMadeFor(days: string): Promise<string> {
  await admin.locator('.share-draft').getByRole('button', { name: days }).click()
  return admin.getByLabel('Link to the draft').inputValue()
}

const textAt = async (page: Page) => page.locator('main').innerText()

describe('a draft', () => {
  it('is previewed by who writes it, in its module, and is not published', async () => {
    await writeDraft()
    const [preview] = await Promise.all([
      admin.context().waitForEvent('page'),
      admin.locator('#preview-button').click(),
    ])
    await preview.waitForLoadState()
    expect(new URL(preview.url()).pathname).toBe(`/preview/sections/${module.sections[0]?.id}`)
    expect(await textAt(preview)).toContain(CHANGE)
    expect(await preview.locator('.draft-banner').innerText()).toMatch(/^Draft, not published\./)
    await preview.getByRole('link', { name: 'Overview' }).first().click()
    await preview.waitForURL((url) => url.pathname === `/preview/modules/${module.id}`)
    const unchanged = await preview.locator('.draft-banner').innerText()
    expect(unchanged).toMatch(/^Published as it is here\./)
    expect(await violations(preview)).toEqual([])
    await preview.close()
    const section = `/v1/sections/${module.sections[0]?.id}`
    expect(JSON.stringify(await cms.get(section))).not.toContain(CHANGE)
  }, 90_000)

  it('is read by who has the link: the module with its sections, and nothing else', async () => {
    await openDocument(admin, 'modules', module.title)
    const link = await linkMadeFor('7 days')
    await picture(admin, 'share')
    const context = await reviewer()
    const page = await context.newPage()
    const others = watchHosts(page, cms.base)
    const answer = await page.goto(link)
    expect(answer?.status()).toBe(200)
    expect(answer?.headers()).toMatchObject({
      'cache-control': expect.stringContaining('no-store'),
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    })
    expect(await page.locator('.draft-banner').innerText()).toContain('This link works until')
    await picture(page, 'draft-module-390')
    await page.getByRole('link', { name: /^Next/ }).click()
    expect(await textAt(page)).toContain(CHANGE)
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex')
    expect(await violations(page)).toEqual([])
    await picture(page, 'draft-section-390')
    const refused = await page.goto(
      `${cms.base}/preview/sections/${other.sections[0]?.id}${new URL(link).search}`,
    )
    expect([refused?.status(), await page.locator('h1').innerText()]).toEqual([
      403,
      'This link opens another draft',
    ])
    expect(others).toEqual([])
    await context.close()
  }, 90_000)

  it('is refused with a page that says why, and the right status', async () => {
    await openDocument(admin, 'sections', module.sections[0]?.title ?? '')
    const link = await linkMadeFor('1 day')
    const { pathname, search } = new URL(link)
    const context = await reviewer()
    const page = await context.newPage()
    expect((await page.goto(link))?.status()).toBe(200)
    for (const [address, status, title] of [
      [pathname, 401, 'This draft is not open to everybody'],
      [`${pathname}${search.slice(0, -3)}`, 401, 'This link is not whole'],
      [`${pathname}?token=x%0Ay`, 401, 'This link is not whole'],
      [`/preview/modules/${module.id}${search}`, 403, 'This link opens another draft'],
    ] as const) {
      const answer = await page.goto(cms.base + address)
      expect([address, answer?.status()]).toEqual([address, status])
      expect(answer?.headers()).toMatchObject({
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
      })
      expect(await page.locator('h1').innerText()).toBe(title)
      expect(await violations(page)).toEqual([])
    }
    await picture(page, 'refused-390')
    await context.close()
  }, 90_000)
})

describe('a key of a partner', () => {
  it('is made and shown once, replaced, and revoked, and its use is told', async () => {
    await admin.goto(`${cms.base}/admin/collections/partners/create`)
    await admin.locator('#field-name').fill('North Library')
    await admin.locator('#action-save').click()
    await admin.waitForURL(/partners\/\d+/)
    await admin.getByLabel('What will use the key').fill('Website')
    await admin.getByLabel('May also read drafts').check()
    await admin.getByRole('button', { name: 'Make a key' }).click()
    const shown = admin.getByLabel('The key Website')
    const first = await shown.inputValue()
    await picture(admin, 'partner-new-key')
    await admin.getByRole('button', { name: 'Replace Website' }).click()
    await admin.waitForFunction(
      (old) => document.querySelector<HTMLInputElement>('.copy-field input')?.value !== old,
      first,
    )
    const second = await shown.inputValue()
    const statusOf = async (key: string) =>
      (
        await fetch(`${cms.base}/v1/modules/${module.slug}?perspective=preview`, {
          headers: { authorization: `Bearer ${key}` },
        })
      ).status
    expect([await statusOf(first), await statusOf(second)]).toEqual([200, 200])
    await admin.getByRole('button', { name: 'Revoke Website' }).last().click()
    await admin.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
    await admin.getByText('revoked on').waitFor()
    expect([await statusOf(first), await statusOf(second)]).toEqual([401, 200])
    await admin.reload()
    await admin.getByRole('link', { name: 'Website' }).first().waitFor()
    expect(await admin.locator('.copy-field').count()).toBe(0)
    await picture(admin, 'partner')
  }, 90_000)
})
