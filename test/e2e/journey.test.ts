import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { Answer, ModuleDocument, SectionDocument } from '../../src/contract'
import {
  createFirstUser,
  EDITOR,
  logIn,
  openDocument,
  pageOf,
  publish,
  typeAtTheTop,
} from './admin'
import { until } from '../waiting'
import { Cms, PATIENCE } from './cms'
import { launch, picture, readerPages } from './visit'

/** How long a published change may take to be seen where the machine has other work too, in milliseconds. */
const AT_ONCE = 5_000
/** How long a start takes that has nothing to build and nothing to import, in milliseconds. */
const SECONDS = 20_000
const CHANGE = `Seen at once ${Date.now()}.`
const CANARY = 'kanarienvogel'

const cms = new Cms()
let browser: Browser
let admin: Page

beforeAll(async () => {
  ;[browser] = await Promise.all([launch(), cms.start()])
  admin = await pageOf(browser)
}, PATIENCE)

afterAll(async () => {
  await browser?.close()
  await cms.remove()
}, 60_000)

const modules = async () => (await cms.get<Answer<ModuleDocument[]>>('/v1/modules?limit=100')).data

/** The first page of the first module. */
async function firstPage() {
  const module = (await modules())[0]
  const entry = module?.sections[0]
  if (!module || !entry) throw new Error('The sample course has no section.')
  const path = `${module.slug}/sections/${entry.slug}`
  return { title: entry.title, api: `/v1/modules/${path}`, reader: `/${module.slug}/${entry.slug}` }
}

describe('from a fresh clone to a published change', () => {
  it('says where reader, admin and API are', () => {
    expect(cms.output).toContain(`${cms.base}\n`)
    expect(cms.output).toContain(`${cms.base}/admin`)
    expect(cms.output).toContain(`${cms.base}/v1`)
  })

  it('has the sample course in it', async () => {
    expect((await modules()).length).toBeGreaterThanOrEqual(3)
    const { reader, title } = await firstPage()
    const html = await (await fetch(cms.base + reader)).text()
    expect(html).toContain(title)
  })

  it('lets the first visitor make the first user', async () => {
    await admin.goto(`${cms.base}/admin/create-first-user`)
    await admin.locator('#field-name').waitFor()
    expect(await admin.locator('#field-roles').count()).toBe(0)
    await createFirstUser(admin, cms.base)
    await picture(admin, 'admin-dashboard')
  }, 60_000)

  it('shows a change in reader and API at once when it is published', async () => {
    const { title, api, reader } = await firstPage()
    await openDocument(admin, 'sections', title)
    await typeAtTheTop(admin, CHANGE)
    await picture(admin, 'admin-section')
    expect(await (await fetch(cms.base + api)).text()).not.toContain(CHANGE)
    await publish(admin)
    const waits = await Promise.all(
      [api, reader].map((address) =>
        until(async () => (await (await fetch(cms.base + address)).text()).includes(CHANGE)),
      ),
    )
    expect(Math.max(...waits)).toBeLessThan(AT_ONCE)
  }, 90_000)

  it('shows no reader what is only drafted', async () => {
    const draft = (collection: string, data: object) =>
      admin.request.post(`${cms.base}/api/${collection}?draft=true`, { data })
    const { docs } = (await (
      await admin.request.get(`${cms.base}/api/sections?limit=1`)
    ).json()) as {
      docs: { id: number; module: { id: number } }[]
    }
    const [{ id, module }] = docs as [(typeof docs)[0]]
    const title = `Says ${CANARY}`
    const made = await Promise.all([
      draft('courses', { title, slug: CANARY }),
      draft('modules', { title, slug: CANARY }),
      draft('sections', { title, slug: CANARY, module: module.id }),
      admin.request.patch(`${cms.base}/api/sections/${id}?draft=true`, { data: { title } }),
    ])
    expect(made.map((answer) => answer.ok())).toEqual([true, true, true, true])
    const pages = await readerPages(cms.base, ['/', `/${CANARY}`, `/search?q=${CANARY}`])
    expect(pages.size).toBeGreaterThan(20)
    const telling = [...pages].filter(
      ([address, html]) => !address.includes(CANARY) && html.includes(CANARY),
    )
    expect(telling.map(([address]) => address)).toEqual([])
    expect(pages.get(`/search?q=${CANARY}`)).toContain('Nothing is published about')
    expect((await fetch(`${cms.base}/${CANARY}`)).status).toBe(404)
    expect((await fetch(`${cms.base}/courses/${CANARY}`)).status).toBe(404)
  }, 90_000)

  it('stops when it is told to, starts again in seconds and imports nothing', async () => {
    const before = await cms.get<Answer<SectionDocument[]>>('/v1/sections?limit=100')
    expect(await cms.stop()).toBe(0)
    const begin = Date.now()
    await cms.start()
    expect(Date.now() - begin).toBeLessThan(SECONDS)
    expect(await cms.get('/v1/sections?limit=100')).toMatchObject({
      data: before.data.map(({ id, updatedAt }) => ({ id, updatedAt })),
      meta: before.meta,
    })
    const { api } = await firstPage()
    expect(await (await fetch(cms.base + api)).text()).toContain(CHANGE)
  }, 90_000)

  it('still knows its people', async () => {
    const page = await (await browser.newContext()).newPage()
    await logIn(page, cms.base)
    await page.getByRole('heading', { name: `Welcome, ${EDITOR.name}` }).waitFor()
  }, 60_000)
})
