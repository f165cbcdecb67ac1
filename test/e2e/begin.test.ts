/** How documents are begun in the admin. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { createFirstUser, pageOf } from './admin'
import { Cms, PATIENCE } from './cms'
import { launch, picture } from './visit'

const cms = new Cms()
let browser: Browser
let admin: Page

beforeAll(async () => {
  ;[browser] = await Promise.all([launch(), cms.start()])
  admin = await pageOf(browser)
  await createFirstUser(admin, cms.base)
}, PATIENCE)

afterAll(async () => {
  await browser?.close()
  await cms.remove()
}, 60_000)

interface Listed {
  totalDocs: number
  docs: { id: number; title: string; module: number | null; _status: string }[]
}

/** What the admin's own API answers to who is logged in. */
const asked = async (path: string): Promise<Listed> =>
  (await (await admin.request.get(`${cms.base}/api/${path}`)).json()) as Listed

it('saves nothing before a title is given, and then begins a draft where the link says', async () => {
  const [module] = (await asked('modules?depth=0&limit=1')).docs
  const before = await asked('sections?draft=true&depth=0&limit=1')
  await admin.goto(`${cms.base}/admin/collections/sections/create?module=${module?.id}`)
  const title = admin.locator('#field-title')
  await title.waitFor()
  expect(await admin.getByRole('button', { name: 'Begin' }).isDisabled()).toBe(true)
  await picture(admin, 'begin')
  await admin.reload()
  await title.waitFor()
  const looked = await asked('sections?draft=true&depth=0&limit=1')
  expect(looked.totalDocs).toBe(before.totalDocs)
  await title.fill('A new page')
  await title.press('Enter')
  await admin.waitForURL(/\/sections\/\d+$/)
  await admin.locator('.ContentEditable__root[contenteditable=true]').first().waitFor()
  expect(await title.inputValue()).toBe('A new page')
  const id = admin.url().split('/').at(-1)
  const { docs } = await asked(`sections?draft=true&depth=0&where[id][equals]=${id}`)
  expect(docs).toMatchObject([{ title: 'A new page', module: module?.id, _status: 'draft' }])
}, 90_000)

it('begins each kind of document that is written here', async () => {
  for (const kind of ['courses', 'modules', 'callouts', 'videos', 'footnotes', 'worksheets']) {
    await admin.goto(`${cms.base}/admin/collections/${kind}/create`)
    await admin.locator('#field-title').fill(`New of ${kind}`)
    await admin.getByRole('button', { name: 'Begin' }).click()
    await admin.waitForURL(new RegExp(`/${kind}/\\d+$`))
  }
}, 180_000)
