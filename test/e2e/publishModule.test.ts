/** What is listed before a module is published, where there is more of it by then. */
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { scriptOf } from './script'
import { launch } from './visit'

const SITE = `
  import { createElement } from 'react'
  import { createRoot } from 'react-dom/client'
  import { PublishModule } from './src/admin/PublishModule'
  import { Document, useModal } from './test/e2e/document'
  function Drawer() {
    const { modalState, openModal, closeModal } = useModal()
    const toggle = () => (modalState.drawer?.isOpen ? closeModal : openModal)('drawer')
    return createElement('button', { onClick: toggle }, 'Drawer')
  }
  const page = [createElement(PublishModule, { key: 1 }), createElement(Drawer, { key: 2 })]
  createRoot(document.querySelector('main')).render(createElement(Document, null, page))`

let browser: Browser
let script: string
let page: Page
let titles: string[]

beforeAll(async () => {
  const alias = { '@payloadcms/ui': './test/e2e/document.tsx' }
  ;[script, browser] = await Promise.all([scriptOf(SITE, alias), launch()])
}, 60_000)

afterAll(() => browser?.close())

const itemOf = (title: string) => ({
  ...{ collection: 'sections', uid: title, title, href: '#', state: 'new' },
})
const CHANGED = { errors: [{ message: 'This module has changed meanwhile.' }] }

beforeEach(async () => {
  titles = ['One']
  page = await (await browser.newContext()).newPage()
  await page.route('https://cms.example/**', (route) => {
    const request = route.request()
    if (!request.url().includes('/api/'))
      return route.fulfill({ contentType: 'text/html', body: '<main></main>' })
    if (request.method() === 'GET') return route.fulfill({ json: { items: titles.map(itemOf) } })
    const { documents } = request.postDataJSON() as { documents: string[] }
    const isAgreed = documents.join() === titles.join()
    return route.fulfill(isAgreed ? { json: {} } : { status: 409, json: CHANGED })
  })
  await page.clock.install()
  await page.goto('https://cms.example/')
  await page.addScriptTag({ content: script })
})

const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
const listed = (title: string) => page.locator('dialog').getByText(title).waitFor()

it('has what was made since the page was opened', async () => {
  await page.getByText('1 sections').waitFor()
  titles.push('Two')
  await press(/^Publish the module/)
  await listed('Two')
})

it('has what was made in a drawer, where everything was published before', async () => {
  titles = []
  await press('Drawer')
  await page.getByText('Everything in it is published.').waitFor()
  titles = ['Made in the drawer']
  await press('Drawer')
  await press(/^Publish the module/)
  await listed('Made in the drawer')
})

it('is asked anew when it has changed until it was agreed to', async () => {
  await press(/^Publish the module/)
  await listed('One')
  titles.push('Two')
  await page.locator('dialog').getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('alert').getByText('has changed meanwhile').waitFor()
  await page.getByText('2 sections').waitFor()
  // Two presses within half a second are one.
  await page.clock.runFor(600)
  await press(/^Publish the module/)
  await listed('Two')
  const published = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.locator('dialog').getByRole('button', { name: 'Publish' }).click()
  expect((await published).status()).toBe(200)
})
