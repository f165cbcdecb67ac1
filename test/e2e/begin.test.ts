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

it('says on a page that readers do not see it while its module is not published', async () => {
  const told = admin.getByText('Readers do not see this page yet')
  const { docs } = await asked('sections?depth=0&limit=1&where[_status][equals]=published')
  await admin.goto(`${cms.base}/admin/collections/sections/${docs[0]?.id}`)
  await admin.locator('#field-title').waitFor()
  await admin.waitForLoadState('networkidle')
  expect(await told.count()).toBe(0)

  const data = { title: 'Not there yet', slug: 'not-there-yet', _status: 'draft' }
  const made = await admin.request.post(`${cms.base}/api/modules?draft=true&depth=0`, { data })
  const { doc } = (await made.json()) as { doc: { id: number } }
  await admin.goto(`${cms.base}/admin/collections/sections/create?module=${doc.id}`)
  await admin.locator('#field-title').fill('A page of it')
  await admin.locator('#field-title').press('Enter')
  await told.waitFor()
  await picture(admin, 'waiting-module')
  await admin.getByRole('link', { name: 'Open “Not there yet”' }).click()
  await admin.waitForURL(`**/modules/${doc.id}`)
}, 60_000)

it('says on a module where readers find it while its course is not published', async () => {
  const told = admin.getByText('readers find this module under “More modules”')
  const data = { title: 'Not yet a course', slug: 'not-yet-a-course', _status: 'draft' }
  const made = await admin.request.post(`${cms.base}/api/courses?draft=true&depth=0`, { data })
  const { doc } = (await made.json()) as { doc: { id: number } }
  await admin.goto(`${cms.base}/admin/collections/modules/create?course=${doc.id}`)
  await admin.locator('#field-title').fill('A module of it')
  await admin.locator('#field-title').press('Enter')
  await told.waitFor()
  await admin.getByRole('link', { name: 'Open “Not yet a course”' }).click()
  await admin.waitForURL(`**/courses/${doc.id}`)
}, 60_000)
