import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import type { Answer, ModuleDocument, SectionDocument } from '../../src/contract'
import { Cms, PATIENCE } from './cms'
import { launch, picture, violations, watchHosts } from './visit'

const cms = new Cms()
let browser: Browser

beforeAll(async () => {
  ;[browser] = await Promise.all([launch(), cms.start()])
}, PATIENCE)

afterAll(async () => {
  await browser?.close()
  await cms.remove()
}, 60_000)

const SCREENS = [1440, 1024, 390].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

/** A page of each kind, the section being the one that holds most. */
async function pages(): Promise<Record<string, string>> {
  const { data: modules } = await cms.get<Answer<ModuleDocument[]>>('/v1/modules?limit=100')
  const { data: sections } = await cms.get<Answer<SectionDocument[]>>('/v1/sections?limit=100')
  const size = (section: SectionDocument) => JSON.stringify(section.body).length
  const richest = sections.toSorted((one, other) => size(other) - size(one))[0]
  const module = modules.find(({ id }) => id === richest?.module.id)
  return {
    home: '/',
    course: `/courses/${module?.course?.slug}`,
    module: `/${module?.slug}`,
    section: `/${module?.slug}/${richest?.slug}`,
    missing: '/no-such-module/no-such-section',
  }
}

describe('the reader', () => {
  it.each(SCREENS)(
    'has no accessibility fault and asks nobody else at $width, $colorScheme',
    async ({ width, colorScheme }) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
      const page = await context.newPage()
      const others = watchHosts(page, cms.base)
      for (const [name, address] of Object.entries(await pages())) {
        const answer = await page.goto(cms.base + address)
        expect(answer?.status()).toBe(name === 'missing' ? 404 : 200)
        await picture(page, `${name}-${width}-${colorScheme}`)
        expect({ name, violations: await violations(page) }).toEqual({ name, violations: [] })
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        )
        expect({ name, overflow }).toEqual({ name, overflow: 0 })
      }
      expect(others).toEqual([])
      await context.close()
    },
    120_000,
  )

  it('works without script: whole pages, also for what is not there, and links for videos', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const { section, missing } = await pages()
    await page.goto(cms.base + section)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await page.getByRole('link', { name: /^Play video/ }).count()).toBeGreaterThan(0)
    await page.goto(cms.base + missing)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'There is no page here',
    )
    await context.close()
  }, 60_000)

  it('loads a video from its provider when it is asked to, not before', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.route(/youtube-nocookie|vimeo|ted/, (route) => route.fulfill({ body: 'a video' }))
    const others = watchHosts(page, cms.base)
    await page.goto(cms.base + (await pages()).section)
    const play = page.getByRole('button', { name: /^Play video/ }).first()
    await play.waitFor()
    expect(others).toEqual([])
    await play.click()
    await page.locator('figure.video iframe').first().waitFor()
    expect(others.length).toBeGreaterThan(0)
    await context.close()
  }, 60_000)
})
