/** What is typed in a document and not saved yet, where somebody leaves it, publishes it or goes on typing. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import { createFirstUser, logIn, pageOf, publish } from './admin'
import { until } from '../waiting'
import { Cms, PATIENCE } from './cms'
import { block, paragraph, rootOf } from './lexical'
import { launch } from './visit'

const LIMIT = 60_000
const KEYS = { delay: 40 }

const cms = new Cms()
let browser: Browser
let page: Page
let id: number

beforeAll(async () => {
  ;[browser] = await Promise.all([launch(), cms.start()])
  page = await pageOf(browser)
  await createFirstUser(page, cms.base)
}, PATIENCE)

afterAll(async () => {
  await browser?.close()
  await cms.remove()
}, 60_000)

/** A section with a quote within a coloured block. */
beforeEach(async () => {
  const { docs } = (await (
    await page.request.get(`${cms.base}/api/modules?limit=1&depth=0`)
  ).json()) as { docs: { id: number }[] }
  const quote = block('67a000000000000000000001', 'quote', {
    body: rootOf(paragraph('Quoted.')),
    attribution: null,
  })
  const body = rootOf(
    paragraph('Above.'),
    block('67a000000000000000000002', 'highlight', {
      color: 'blue',
      body: rootOf(paragraph('Coloured.'), quote),
    }),
    paragraph('Below.'),
  )
  const slug = `typed-${Date.now()}`
  const answer = await page.request.post(`${cms.base}/api/sections?depth=0`, {
    data: { title: slug, slug, module: docs[0]?.id, body, _status: 'published' },
  })
  const made = (await answer.json()) as { doc?: { id: number }; errors?: unknown }
  if (!made.doc) throw new Error(JSON.stringify(made.errors))
  ;({ id } = made.doc)
  // From the list, as the way back leads out of the document within the page.
  await page.goto(`${cms.base}/admin/collections/sections?search=${slug}`)
  await page.getByRole('row').filter({ hasText: slug }).getByRole('link').first().click()
  await text('Quoted.').waitFor()
}, LIMIT)

const text = (words: string): Locator =>
  page.locator('.ContentEditable__root [data-lexical-text]', { hasText: words }).last()

async function type(after: string, words: string): Promise<void> {
  await text(after).click()
  await page.keyboard.press('End')
  await page.keyboard.type(words, KEYS)
}

/** Until then the form takes nothing. */
const published = () => page.getByText('Updated successfully.').first().waitFor()

async function stored(draft: boolean): Promise<string> {
  const answer = await page.request.get(`${cms.base}/api/sections/${id}?depth=0&draft=${draft}`)
  return answer.text()
}

const breadcrumb = () => page.locator('.step-nav a').nth(1).click()
const versions = () => page.getByRole('link', { name: /Versions/ }).click()
/** A link of the menu, which may be folded away. */
const follow = (address: string) =>
  page.locator(`nav a[href$="${address}"]`).first().dispatchEvent('click')
const menu = () => follow('/collections/modules')

it.each([
  ['the breadcrumb', 'Above.', breadcrumb],
  ['the tab of the versions', 'Above.', versions],
  ['the menu', 'Coloured.', menu],
  ['the breadcrumb, out of a block in a block', 'Quoted.', breadcrumb],
  ['the way back', 'Above.', () => page.goBack()],
])(
  'is saved when somebody leaves by %s',
  async (_how, place, leave) => {
    const before = page.url()
    await type(place, ' Typed last.')
    await leave()
    await page.waitForURL((url) => url.href !== before)
    await until(async () => (await stored(true)).includes('Typed last.'))
    expect(await stored(false)).not.toContain('Typed last.')
  },
  LIMIT,
)

/** As from a server that is far away or has much to do: what it says of a form comes in after more was typed. */
async function delayAnswers(milliseconds: number): Promise<void> {
  await page.route('**/admin/**', async (route) => {
    if (!route.request().headers()['next-action']) return route.fallback()
    const answer = await route.fetch()
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    await route.fulfill({ response: answer }).catch(refuseUnlessClosed)
  })
}

/** The page has gone on and asks no longer. */
function refuseUnlessClosed(error: Error): void {
  if (!/closed|aborted|not found|Invalid Interception/i.test(error.message)) throw error
}

afterEach(async () => {
  await page.unrouteAll({ behavior: 'wait' })
  await page.context().setOffline(false)
})

it.each([
  ['a moment', 300],
  ['a second', 1000],
])(
  'is whole where the server takes %s to answer',
  async (_how, delay) => {
    await delayAnswers(delay)
    await type('Quoted.', ' Typed first,')
    await page.waitForTimeout(400 + delay / 2)
    await page.keyboard.type(' then more, then last.', KEYS)
    await breadcrumb()
    await page.waitForURL(/collections\/sections\?|collections\/sections$/)
    expect(await stored(true)).toContain('Typed first, then more, then last.')
  },
  LIMIT,
)

it(
  'is saved before others are given a link to the draft',
  async () => {
    await type('Above.', ' To be shared.')
    await page.getByRole('button', { name: '7 days' }).click()
    await page.getByText('Works until').waitFor()
    expect(await stored(true)).toContain('To be shared.')
  },
  LIMIT,
)

it(
  'is saved before somebody is signed out',
  async () => {
    await type('Quoted.', ' Before the end.')
    await follow('/logout')
    await page.waitForURL(/\/login|\/logout/)
    await page.goto(`${cms.base}/admin/login`)
    await logIn(page, cms.base)
    expect(await stored(true)).toContain('Before the end.')
  },
  LIMIT,
)

it(
  'is saved now and then while somebody types without a pause',
  async () => {
    await text('Above.').click()
    await page.keyboard.press('End')
    let saved = false
    for (let words = 0; !saved && words < 400; words++) {
      await page.keyboard.type(' on and on', KEYS)
      if (words % 10 === 9) saved = (await stored(true)).includes('on and on')
    }
    expect(saved).toBe(true)
  },
  2 * LIMIT,
)

it.each(['Above.', 'Coloured.', 'Quoted.'])(
  'is published where somebody publishes just after typing after “%s”',
  async (place) => {
    await type('Above.', ' First.')
    await until(async () => (await stored(true)).includes('First.'))
    await page.locator('#action-save:not([disabled])').waitFor()
    await type(place, ' Last words.')
    await publish(page)
    expect(await stored(false)).toContain('Last words.')
    await text('Last words.').waitFor()
    const ours = page.locator('.ContentEditable__root').first()
    expect(await ours.innerText()).toContain('Last words.')
  },
  LIMIT,
)

it(
  'is not saved as a draft of its own after it was published',
  async () => {
    await type('Quoted.', ' Published.')
    await publish(page)
    await breadcrumb()
    await page.waitForURL(/collections\/sections\?|collections\/sections$/)
    expect(await stored(true)).toContain('"_status":"published"')
  },
  LIMIT,
)

it(
  'is tried again by itself when nobody has answered, and says so until it is saved',
  async () => {
    const told = page.getByText('Not saved: the CMS does not answer.')
    await page.context().setOffline(true)
    await type('Coloured.', ' While nobody answered.')
    await told.waitFor()
    await page.context().setOffline(false)
    await until(async () => (await stored(true)).includes('While nobody answered.'))
    await told.waitFor({ state: 'detached' })
  },
  LIMIT,
)

it(
  'is not taken while the document is being published, and is saved from then on',
  async () => {
    await type('Above.', ' First.')
    await until(async () => (await stored(true)).includes('First.'))
    await delayAnswers(2000)
    await publish(page)
    await type('First.', ' Too soon.')
    expect(await page.getByText('Too soon.').count()).toBe(0)
    await published()
    await type('First.', ' In time.')
    await until(async () => (await stored(true)).includes('First. In time.'))
    expect(await stored(false)).not.toContain('In time.')
  },
  LIMIT,
)

it(
  'is no change once it is taken back',
  async () => {
    const note = page.getByText('Your last changes are not saved yet.')
    // As the editor writes it, and not as the test did.
    await type('Above.', ' First.')
    await until(async () => (await stored(true)).includes('First.'))
    await publish(page)
    await published()
    const told = note.first().waitFor()
    await type('First.', 'x')
    await page.keyboard.press('Backspace')
    await told
    await note.first().waitFor({ state: 'detached' })
    expect(await stored(true)).toContain('"_status":"published"')
  },
  LIMIT,
)
