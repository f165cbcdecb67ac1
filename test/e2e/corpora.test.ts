/** Every page of the real content, in each form in which people see it: valid HTML that everybody can use. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { checkerIsThere, faultsOf } from '../nu/checker'
import { sweep } from './axe'
import { Cms, PATIENCE } from './cms'
import { offersIn, pagesOf, type Shown } from './shown'
import { launch } from './visit'

const CORPORA = ['toolkit', 'connected-learning-modules'].map((name) =>
  path.resolve('../shared/corpus', name),
)
const present = CORPORA.every((folder) => existsSync(folder))
if (!present) console.log(`${CORPORA.join(' and ')} are not there: no page of theirs is checked.`)

const whenPresent = present ? describe : describe.skip
const whenChecked = checkerIsThere() ? it : it.skip

whenPresent('both corpora', () => {
  const cms = new Cms()
  const environment = {
    DATABASE_URI: `file:${path.join(cms.folder, 'cms.db')}`,
    UPLOADS_DIR: path.join(cms.folder, 'uploads'),
  }
  let browser: Browser
  let pages: Shown

  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, args, { env: { ...process.env, ...environment } })

  beforeAll(async () => {
    await run('scripts/build.mjs')
    for (const folder of CORPORA) await run('--conditions=production', 'scripts/seed.mjs', folder)
    ;[browser] = await Promise.all([launch(), cms.start(environment)])
    pages = await pagesOf(cms.base)
  }, PATIENCE)

  afterAll(async () => {
    await browser?.close()
    await cms.remove()
  }, 60_000)

  it('have as many pages as their sites', () => {
    const sizes = Object.values(pages).map((form) => form.size)
    expect(sizes).toEqual([282, 282, 282])
  })

  whenChecked(
    'are valid HTML',
    async () => {
      const all = Object.entries(pages).flatMap(([form, shown]) =>
        [...shown].map(([name, html]) => [`${form} ${name}`, html] as const),
      )
      expect(await faultsOf(new Map([...all, ...offersIn(pages.embed)]))).toEqual([])
    },
    120_000,
  )

  it('are looked at: a fault would be found', async () => {
    const wrong = '<!doctype html><html><title>A page</title><main><img src="a.png"></main></html>'
    expect((await sweep(browser, cms.base, new Map([['wrong', wrong]]))).join()).toMatch(
      /wrong: html-has-lang.*wrong: image-alt/,
    )
  })

  it.each(['html', 'embed', 'reader'] as const)(
    'have no accessibility fault as %s',
    async (form) => {
      expect(await sweep(browser, cms.base, pages[form])).toEqual([])
    },
    180_000,
  )
})
