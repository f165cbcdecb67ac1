/** An embed on a narrow telephone: what is wide scrolls by itself, the page does not. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { toHtml } from 'hast-util-to-html'
import type { Browser, Page } from 'playwright-core'
import { renderHtml } from '../../blocks/render'
import type { Block } from '../../src/contract'
import { embeddedBody } from '../../src/delivery/embed/body'
import { LOOK } from '../../src/delivery/embed/look'
import { launch, violations } from './visit'

const WIDTH = 320

let browser: Browser
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

async function shown(children: Block[], language = 'en'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: WIDTH, height: 640 } })
  const page = await context.newPage()
  const html = renderHtml({ type: 'body', children, footnotes: [] })
  const around = { embedOf: () => undefined, language, stylesheet: '/embed/look.css' }
  const main = toHtml({ type: 'root', children: embeddedBody(html, around) })
  await page.setContent(
    `<!doctype html><html lang="${language}"><title>T</title><style>${LOOK}</style><main><h1>T</h1>${main}</main></html>`,
  )
  return page
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

const words = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] })
const table = (caption?: string): Block => ({
  type: 'table',
  ...(caption && { caption }),
  children: [1, 2].map((row) => ({
    type: 'tableRow',
    children: ['Collaboratively', 'Responsibilities', 'Communications', 'Acknowledgements'].map(
      (word) => ({ type: 'tableCell', header: row === 1, children: [words(word)] }),
    ),
  })),
})

describe('an embed on a narrow screen', () => {
  it.each([
    ['a table', table()],
    ['a table that HTML holds', { type: 'rawHtml', html: tableOfHtml() }],
    ['a table in a box', boxWith(table('Who does what'))],
    ['an address of many letters', words(`https://example.org/${'long'.repeat(40)}`)],
    ['code', { type: 'code', code: 'x'.repeat(200) }],
  ] satisfies [string, Block][])(
    'does not scroll sideways for %s',
    async (_, block) => {
      const page = await shown([words('Before.'), block])
      expect(await widthOf(page)).toBe(WIDTH)
      expect(await violations(page)).toEqual([])
    },
    60_000,
  )

  it.each([
    [table('Who does what'), 'en', 'Who does what'],
    [table(), 'en', 'Table'],
    [table(), 'de', 'Tabelle'],
    [table(), 'pt', 'Table'],
  ])(
    'lets the keyboard scroll a table, by its name',
    async (block, language, name) => {
      const page = await shown([block], language)
      const box = page.getByRole('group', { name })
      await box.focus()
      await page.keyboard.press('End')
      await page.keyboard.press('ArrowRight')
      await expect(
        box.evaluate(async (element) => {
          while (element.scrollLeft === 0) await new Promise(requestAnimationFrame)
          return element.querySelector('table')?.closest('[lang]')?.getAttribute('lang')
        }),
      ).resolves.toBe(language)
    },
    60_000,
  )
})

function tableOfHtml(): string {
  const cells = ['Collaboratively', 'Responsibilities', 'Communications', 'Acknowledgements']
  return `<table><tr>${cells.map((word) => `<td>${word}</td>`).join('')}</tr></table>`
}

function boxWith(child: Block): Block {
  return {
    type: 'callout',
    id: 'cal_aaaaaaaaaaaaaaaa',
    kind: 'tip',
    sourceClasses: [],
    children: [child],
  }
}
