/** What editors paste from other programs, and the tables that they begin, in a real browser. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import { createFirstUser, pageOf } from './admin'
import { Cms, PATIENCE } from './cms'
import { launch } from './visit'

const cms = new Cms()
let browser: Browser
let admin: Page
let editor: Locator

beforeAll(async () => {
  ;[browser] = await Promise.all([launch(), cms.start()])
  admin = await pageOf(browser)
  await createFirstUser(admin, cms.base)
}, PATIENCE)

afterAll(async () => {
  await browser?.close()
  await cms.remove()
}, 60_000)

/** Begins a callout, which has a body and needs nothing but a title before it can be written. */
async function begin() {
  await admin.goto(`${cms.base}/admin/collections/callouts/create`)
  await admin.locator('#field-title').fill('Pasted')
  await admin.getByRole('button', { name: 'Begin' }).click()
  await admin.waitForURL(/\/callouts\/\d+$/)
  editor = admin.locator('.ContentEditable__root[contenteditable=true]').first()
  await editor.click()
}

const paste = (html: string) =>
  editor.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', pasted)
    clipboardData.setData('text/plain', 'plain')
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)

/** Tags of what stands at the top of the text; a block is a div. */
const top = () =>
  editor.evaluate((element) => [...element.children].map(({ tagName }) => tagName.toLowerCase()))

describe('what is pasted', () => {
  it('stands beside other text and not within it', async () => {
    await begin()
    await paste('<h1>Head</h1><p>a</p><div><hr><p>b</p></div>')
    await editor.getByText('b', { exact: true }).waitFor()
    expect(await editor.locator('p hr').count()).toBe(0)
    expect((await top()).slice(0, 2)).toEqual(['h2', 'p'])
  }, 90_000)

  it('makes blocks of tables and quotes', async () => {
    await begin()
    await paste(
      '<p>a</p><table><tr><th>Who</th><th>What</th></tr><tr><td>Ann</td><td>Opens</td></tr></table><blockquote><p>Said</p></blockquote>',
    )
    const [table, quote] = [0, 1].map((at) => editor.locator('.LexicalEditorTheme__block').nth(at))
    await table?.locator('td', { hasText: 'Opens' }).waitFor()
    await quote?.getByText('Said', { exact: true }).waitFor()
    expect(await table?.locator('th').allInnerTexts()).toEqual(['Who', 'What'])
  }, 90_000)

  it('says which pictures were left out', async () => {
    await begin()
    await paste('<p>a</p><p><img src="file:///C:/1.png"></p><p><img src="file:///C:/2.png"></p>')
    await admin.getByText(/^2 pictures were not taken over\./).waitFor()
    await expect(editor.locator('> p').allInnerTexts()).resolves.toEqual(['a'])
  }, 90_000)
})

describe('a table block', () => {
  it('begins with a grid, and offers no table block', async () => {
    await begin()
    await admin.keyboard.type('/table')
    await admin.locator('.slash-menu-popup__item').first().waitFor()
    await admin.keyboard.press('Enter')
    const block = editor.locator('.LexicalEditorTheme__block').first()
    await block.locator('th').nth(2).waitFor()
    expect([await block.locator('tr').count(), await block.locator('td').count()]).toEqual([3, 6])
    await block.locator('td').first().click()
    await admin.keyboard.type('/table')
    await admin.locator('.slash-menu-popup__item').first().waitFor()
    expect(await admin.locator('.slash-menu-popup__item').allInnerTexts()).toEqual(['Table'])
  }, 90_000)
})

describe('the menu of blocks', () => {
  it.each([
    ['/foldout', 'Foldout'],
    ['/image', 'Image'],
  ])(
    'names a block as its head does: %s',
    async (typed, noun) => {
      await begin()
      await admin.keyboard.type(typed)
      await admin.locator('.slash-menu-popup__item', { hasText: noun }).first().click()
      const head = editor.locator('.LexicalEditorTheme__block').first()
      await head.getByText(noun, { exact: true }).first().waitFor()
    },
    90_000,
  )
})
