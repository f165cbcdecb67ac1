/** What is typed in a drawer over a document that is written in as well. */
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import sharp from 'sharp'
import type { Browser, Locator, Page } from 'playwright-core'
import { createFirstUser, pageOf } from './admin'
import { Cms, PATIENCE } from './cms'
import { block, paragraph, rootOf } from './lexical'
import { launch } from './visit'
import { until } from '../waiting'

const LIMIT = 60_000

const cms = new Cms()
let browser: Browser
let page: Page
let section: number
let callout: number
let image: number

beforeAll(async () => {
  ;[browser] = await Promise.all([launch(), cms.start()])
  page = await pageOf(browser)
  await createFirstUser(page, cms.base)
}, PATIENCE)

afterAll(async () => {
  await browser?.close()
  await cms.remove()
}, 60_000)

interface Made {
  doc?: { id: number }
  errors?: unknown
}

async function make(collection: string, data: object): Promise<number> {
  const answer = await page.request.post(`${cms.base}/api/${collection}?depth=0`, {
    data: { ...data, _status: 'published' },
  })
  const { doc, errors } = (await answer.json()) as Made
  if (!doc) throw new Error(JSON.stringify(errors))
  return doc.id
}

async function upload(): Promise<number> {
  const channels = { channels: 3, background: 'white' } as const
  const buffer = await sharp({ create: { width: 8, height: 8, ...channels } })
    .png()
    .toBuffer()
  const answer = await page.request.post(`${cms.base}/api/media`, {
    multipart: {
      file: { name: `${Date.now()}.png`, mimeType: 'image/png', buffer },
      _payload: JSON.stringify({ alt: 'White.', _status: 'published' }),
    },
  })
  const { doc, errors } = (await answer.json()) as Made
  if (!doc) throw new Error(JSON.stringify(errors))
  return doc.id
}

beforeEach(async () => {
  const modules = await page.request.get(`${cms.base}/api/modules?limit=1&depth=0`)
  const { docs } = (await modules.json()) as { docs: { id: number }[] }
  const slug = `drawers-${Date.now()}`
  image = await upload()
  callout = await make('callouts', {
    ...{ title: slug, kind: 'information', body: rootOf(paragraph('In the callout.')) },
  })
  const body = rootOf(
    paragraph('Above.'),
    block('67a000000000000000000003', 'callout', { callout }),
    block('67a000000000000000000004', 'figure', { image }),
  )
  section = await make('sections', { title: slug, slug, module: docs[0]?.id, body })
  await page.goto(`${cms.base}/admin/collections/sections/${section}`)
  await text('Above.').waitFor()
}, LIMIT)

const text = (words: string): Locator =>
  page.locator('.ContentEditable__root [data-lexical-text]', { hasText: words }).last()

async function type(after: string, words: string): Promise<void> {
  await text(after).click()
  await page.keyboard.press('End')
  await page.keyboard.type(words, { delay: 20 })
}

async function stored(collection: string, id: number, draft: boolean): Promise<string> {
  const answer = await page.request.get(
    `${cms.base}/api/${collection}/${id}?depth=0&draft=${draft}`,
  )
  return answer.text()
}

const drawer = () => page.locator('dialog[open]').last()
const closed = () => page.locator('dialog[open]').waitFor({ state: 'detached' })

async function openCallout(): Promise<void> {
  const toggler = '.ContentEditable__root .relationship--single-value__drawer-toggler'
  await page.locator(toggler).first().click()
  await text('In the callout.').waitFor()
}

async function typeBelow(): Promise<void> {
  await type('Above.', ' Not ready.')
  await until(async () => (await stored('sections', section, true)).includes('Not ready.'))
}

const publishInDrawer = () => drawer().locator('#action-save').click()

it.each([
  ['is changed', typeBelow],
  ['is as it was', () => Promise.resolve()],
])(
  'is published by the button of its drawer alone, where the document below %s',
  async (_how, before) => {
    await before()
    await openCallout()
    await type('In the callout.', ' Typed in the drawer.')
    await publishInDrawer()
    const published = () => stored('callouts', callout, false)
    await until(async () => (await published()).includes('Typed in the drawer.'))
    expect(await stored('sections', section, false)).not.toContain('Not ready.')
  },
  LIMIT,
)

it(
  'is published with a picture, and not what is written below',
  async () => {
    await typeBelow()
    await page.locator('.upload-relationship-details__edit').first().click()
    await drawer().locator('#field-alt').fill('Snow.')
    await publishInDrawer()
    await until(async () => (await stored('media', image, false)).includes('Snow.'))
    expect(await stored('sections', section, false)).not.toContain('Not ready.')
  },
  LIMIT,
)

it(
  'is saved, with what is written below, when somebody follows a link out of the drawer',
  async () => {
    await type('Above.', ' Below.')
    await openCallout()
    await type('In the callout.', ' Above.')
    await drawer().locator(`a[href$="/callouts/${callout}"]`).first().click()
    await page.waitForURL(`**/callouts/${callout}`)
    expect(await stored('callouts', callout, true)).toContain('In the callout. Above.')
    expect(await stored('sections', section, true)).toContain('Above. Below.')
  },
  LIMIT,
)

it.each([
  ['Escape', () => page.keyboard.press('Escape')],
  ['its cross', () => drawer().locator('.doc-drawer__header-close').click()],
])(
  'is saved when the drawer is closed by %s',
  async (_how, close) => {
    await openCallout()
    await type('In the callout.', ' Typed last.')
    await close()
    await closed()
    expect(await stored('callouts', callout, true)).toContain('Typed last.')
  },
  LIMIT,
)

it(
  'is saved with Ctrl+S, and nothing else is',
  async () => {
    await openCallout()
    await type('In the callout.', ' Kept.')
    await page.keyboard.press('Control+s')
    await page.getByText('Your draft is saved.').waitFor()
    expect(await stored('callouts', callout, true)).toContain('Kept.')
    expect(await stored('sections', section, true)).toContain('"_status":"published"')
  },
  LIMIT,
)

interface Callouts {
  totalDocs: number
  docs: { body: object }[]
}

async function newestCallout(): Promise<Callouts> {
  const query = 'draft=true&limit=1&depth=0&sort=-createdAt'
  return (await page.request.get(`${cms.base}/api/callouts?${query}`)).json() as Promise<Callouts>
}

async function beginCallout(): Promise<void> {
  await page.locator('.ContentEditable__root .relationship-add-new__add-button').first().click()
  await drawer().locator('#field-title').waitFor()
}

it(
  'is kept in a new document that has no title yet',
  async () => {
    await beginCallout()
    await drawer().locator('.ContentEditable__root').first().click()
    await page.keyboard.type('Without a title.')
    await page.keyboard.press('Escape')
    await closed()
    const written = async () => JSON.stringify((await newestCallout()).docs)
    await until(async () => (await written()).includes('Without a title.'))
    // What was asked to be deleted would be gone by then.
    await page.waitForTimeout(1000)
    expect(await written()).toContain('Without a title.')
  },
  LIMIT,
)

it(
  'is nothing where somebody only looks at a new document',
  async () => {
    const count = async () => (await newestCallout()).totalDocs
    const before = await count()
    await beginCallout()
    await page.keyboard.press('Escape')
    await closed()
    await until(async () => (await count()) === before)
  },
  LIMIT,
)
