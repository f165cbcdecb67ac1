/** What a button of the admin asks the CMS to do, where a person presses it twice. */
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import type { Browser, Page, Route } from 'playwright-core'
import { scriptOf } from './script'
import { until } from '../waiting'
import { launch } from './visit'

const SITE = `
  import { createElement, useState } from 'react'
  import { flushSync } from 'react-dom'
  import { createRoot } from 'react-dom/client'
  import { useDeed } from './src/admin/useDeed'
  function Make() {
    const [made, setMade] = useState([])
    const done = ({ key }) => setMade((known) => [...known, key])
    const { act, isBusy, refusal } = useDeed('https://cms.example/keys', { done })
    const button = { onClick: () => act({}), disabled: isBusy }
    const keys = createElement('output', null, made.join(' '))
    const why = refusal && createElement('p', { role: 'alert' }, refusal.message)
    return [createElement('button', button, 'Make'), keys, why]
  }
  const root = createRoot(document.querySelector('main'))
  flushSync(() => root.render(createElement(Make)))`

let browser: Browser
let script: string
let page: Page
/** Answers that the CMS has not given yet. */
let waiting: Route[]
let asked: number

beforeAll(async () => {
  ;[script, browser] = await Promise.all([scriptOf(SITE), launch()])
}, 60_000)

afterAll(() => browser?.close())

beforeEach(async () => {
  ;[waiting, asked] = [[], 0]
  page = await (await browser.newContext()).newPage()
  await page.route('https://cms.example/**', (route) => {
    if (route.request().method() === 'GET')
      return route.fulfill({ contentType: 'text/html', body: '<main></main>' })
    asked += 1
    waiting.push(route)
    return undefined
  })
  await page.clock.install({ time: 0 })
  await page.goto('https://cms.example/')
  await page.addScriptTag({ content: script })
})

const make = () => page.getByRole('button', { name: 'Make' })
const asks = () => page.waitForRequest((request) => request.method() === 'POST')

async function answer(status: number, json: object): Promise<void> {
  // That a request is made is told before it can be answered.
  await until(() => Promise.resolve(waiting.length > 0))
  await waiting.shift()?.fulfill({ status, json })
}

it('is asked once, though two presses come before it can be drawn', async () => {
  const first = asks()
  await make().evaluate((button: HTMLButtonElement) => [button.click(), button.click()])
  await first
  expect(await make().isDisabled()).toBe(true)
  await answer(200, { key: 'one' })
  await page.getByText('one').waitFor()
  expect(asked).toBe(1)
})

it('is asked once, though the answer comes between the two presses', async () => {
  await page.clock.pauseAt(60_000)
  const first = asks()
  await make().click()
  await first
  await answer(200, { key: 'one' })
  await page.getByText('one').waitFor()
  await page.clock.runFor(400)
  await make().evaluate((button: HTMLButtonElement) => button.click())
  await page.clock.runFor(200)
  const second = asks()
  await make().click()
  await second
  await answer(200, { key: 'two' })
  await page.getByText('one two').waitFor()
  expect(asked).toBe(2)
})

it('may be asked again after a refusal', async () => {
  const first = asks()
  await make().click()
  await first
  await answer(403, { errors: [{ message: 'Not you.' }] })
  await page.getByRole('alert').waitFor()
  const second = asks()
  await make().click()
  await second
  await answer(200, { key: 'one' })
  await page.getByText('one').waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
})
