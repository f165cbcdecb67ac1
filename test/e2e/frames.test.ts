/** What a body in React frames, on a site that shows one page after the other without leaving its own. */
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { Block, Body } from '../../src/contract'
import { scriptOf } from './script'
import { launch } from './visit'

const SITE = `
  import { createElement } from 'react'
  import { flushSync } from 'react-dom'
  import { createRoot } from 'react-dom/client'
  import { Body } from './src/look'
  const root = createRoot(document.querySelector('main'))
  globalThis.show = (body) => flushSync(() => root.render(createElement(Body, { body })))`

let browser: Browser
let script: string
let page: Page
let asked: string[]

beforeAll(async () => {
  ;[script, browser] = await Promise.all([scriptOf(SITE), launch()])
}, 60_000)

afterAll(() => browser?.close())

beforeEach(async () => {
  page = await (await browser.newContext()).newPage()
  // As in browsers that are a few years old.
  await page.addInitScript(() => Reflect.deleteProperty(URL, 'canParse'))
  await page.goto('about:blank')
  asked = []
  await page.route('**', (route) => {
    asked.push(route.request().url())
    return route.abort()
  })
  await page.setContent('<main></main><input aria-label="Search">')
  await page.addScriptTag({ content: script })
})

const show = (...children: Block[]) =>
  page.evaluate((body) => (globalThis as unknown as { show: (body: Body) => void }).show(body), {
    type: 'body',
    children,
    footnotes: [],
  } satisfies Body)

const video = (videoId: string): Block => ({
  type: 'video',
  id: `vid_${videoId}`,
  provider: 'youtube',
  videoId,
  url: `https://www.youtube.com/watch?v=${videoId}`,
  embedUrl: `https://www.youtube-nocookie.com/embed/${videoId}`,
  start: null,
  end: null,
  title: `The video ${videoId}`,
  duration: null,
  showDuration: false,
  captions: 'none',
  credit: null,
})
const embed = (url: string): Block => ({ type: 'embed', url, title: 'A board', height: 300 })

const frames = () =>
  page.locator('iframe').evaluateAll((all) => all.map((frame) => frame.getAttribute('src')))
const open = () => page.locator('button.play').click()

it('is opened for one video, and for no other that comes to stand in its place', async () => {
  await show(video('first'))
  await open()
  expect(await frames()).toEqual(['https://www.youtube-nocookie.com/embed/first?autoplay=1'])
  await show(video('second'))
  expect(await frames()).toEqual([])
  await show(video('first'))
  expect(await frames()).toEqual([])
  expect(asked.filter((url) => !url.includes('/first'))).toEqual([])
  expect(await page.locator('button.play').count()).toBe(1)
})

it('is opened for one page of others, and for no other', async () => {
  await show(embed('https://padlet.com/first'))
  await open()
  expect(await frames()).toEqual(['https://padlet.com/first'])
  await show(embed('https://padlet.com/second'))
  expect(await frames()).toEqual([])
  expect(asked).not.toContain('https://padlet.com/second')
})

it('takes the focus when it is opened, and never after', async () => {
  await show(video('first'))
  await open()
  const focused = () => page.evaluate(() => document.activeElement?.tagName)
  expect(await focused()).toBe('IFRAME')
  await page.getByLabel('Search').focus()
  await show(video('first'))
  expect(await focused()).toBe('INPUT')
  expect(await frames()).toHaveLength(1)
})
