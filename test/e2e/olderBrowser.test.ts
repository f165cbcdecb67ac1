/** The client in a browser from before 2023, which is today's without what came since. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import type * as Client from '../../src/client'
import { ROWS } from '../delivery/rows'
import { serve, type Served } from '../delivery/server'
import { scriptOfModule } from './script'
import { launch } from './visit'

let api: Served
let browser: Browser
let script: string

beforeAll(async () => {
  ;[script, api, browser] = await Promise.all([
    scriptOfModule('src/client/index.ts', 'connectedlib'),
    serve(ROWS),
    launch(),
  ])
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await api?.close()
})

it('asks with every parameter, and goes on to each page', async () => {
  const page = await browser.newPage()
  await page.addInitScript(() => {
    Reflect.deleteProperty(URLSearchParams.prototype, 'size')
    Reflect.deleteProperty(URL, 'canParse')
  })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url().slice(api.base.length)))
  await page.goto(`${api.base}/v1`)
  await page.addScriptTag({ content: script })
  const slugs = await page.evaluate(async (baseUrl) => {
    const { connectedlib } = window as unknown as { connectedlib: typeof Client }
    const sections = connectedlib.createClient({ baseUrl }).sections({ module: 'doors', limit: 2 })
    return (await sections.all()).map(({ slug }) => slug)
  }, api.base)
  expect(slugs).toEqual(['enter', 'look', 'ask'])
  expect(asked).toContain('/v1/sections?module=doors&limit=2')
})
