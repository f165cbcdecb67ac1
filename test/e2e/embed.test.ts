/** Embeds in a browser, within a page of another site. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import type { Answer, SectionDocument } from '../../src/contract'
import { Cms, PATIENCE } from './cms'
import { launch, picture, violations, watchHosts } from './visit'

interface Offer {
  html: string
}

const cms = new Cms()
let browser: Browser
let sections: SectionDocument[]
let offered = ''
const site = createServer((_, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(`<!doctype html><html lang="en"><title>A site</title><main>${offered}</main></html>`)
})

beforeAll(async () => {
  ;[browser] = await Promise.all([launch(), cms.start()])
  sections = (await cms.get<Answer<SectionDocument[]>>('/v1/sections?limit=100')).data
  site.listen(0, 'localhost')
  await once(site, 'listening')
}, PATIENCE)

afterAll(async () => {
  site.closeAllConnections()
  site.close()
  await browser?.close()
  await cms.remove()
}, 60_000)

const pathOf = ({ module, slug }: SectionDocument) =>
  `/embed/modules/${module.slug}/sections/${slug}`

const openPage = async (): Promise<Page> => (await browser.newContext()).newPage()

describe('an embed', () => {
  it('has no accessibility fault and asks nobody else, module by module and page by page', async () => {
    const page = await openPage()
    const others = watchHosts(page, cms.base)
    const modules = [...new Set(sections.map(({ module }) => `/embed/modules/${module.slug}`))]
    for (const path of [...modules, ...sections.map(pathOf)]) {
      const answer = await page.goto(cms.base + path)
      expect(answer?.status()).toBe(200)
      expect({ path, violations: await violations(page) }).toEqual({ path, violations: [] })
    }
    expect(others).toEqual([])
  }, 120_000)

  it('shows a video once its reader asks for it', async () => {
    const withVideo = sections.find(({ body }) => JSON.stringify(body).includes('"video"'))
    if (!withVideo) throw new Error('No page of the sample courses holds a video.')
    const page = await openPage()
    await page.route(/youtube-nocookie|vimeo/, (route) => route.fulfill({ body: 'Playing.' }))
    await page.goto(cms.base + pathOf(withVideo))
    await picture(page, 'embed-section')
    const frame = page.frameLocator('.video iframe').first()
    await frame.getByRole('link', { name: /^Show: / }).click()
    await frame.getByText('Playing.').waitFor()
  }, 60_000)

  it('is found by a site from the address of a page, and read in its frame', async () => {
    const [section] = sections
    const reader = `${cms.base}/${section?.module.slug}/${section?.slug}`
    const page = await openPage()
    await page.goto(reader)
    const link = page.locator('link[type="application/json+oembed"]')
    const offer = (await (await fetch((await link.getAttribute('href')) ?? '')).json()) as Offer
    offered = offer.html
    await page.goto(`http://localhost:${(site.address() as AddressInfo).port}`)
    const frame = page.frameLocator('iframe')
    await frame.getByRole('heading', { level: 1, name: section?.title ?? '' }).waitFor()
    await frame.locator('nav a[rel=next]').click()
    await frame.locator('nav a[rel=prev]').waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
  }, 60_000)
})
