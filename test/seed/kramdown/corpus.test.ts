import { existsSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { kramdownToHtml } from '../../../seed/kramdown'
import { CORPUS, type Page, pagesOf, SITES } from './corpusPages'
import { damaged } from './damaged'
import { referenceHtml, whyNoReference } from './reference'
import { structure } from './structure'

const RUNS = 1500
const SEED = 20_241

const why = existsSync(CORPUS) ? whyNoReference() : `${CORPUS} is not there`
if (why) console.warn(`Real pages are not compared: ${why}.`)
const run = why ? test.skip : test

function differing(pages: readonly Page[]): Page[] {
  const expected = referenceHtml(pages.map(({ text }) => text))
  return pages.filter(({ text }, index) => {
    const html = expected[index]
    return typeof html !== 'string' || structure(kramdownToHtml(text)) !== structure(html)
  })
}

describe.each(SITES)('pages of %s', (site) => {
  run('come out as kramdown prints them', () => {
    const pages = pagesOf(site)
    expect(pages.length).toBeGreaterThan(30)
    expect(differing(pages).map(({ path }) => path)).toEqual([])
  })
})

run(`${RUNS} damaged pieces of pages come out as kramdown prints them`, () => {
  const pieces = fc.sample(damaged(SITES.flatMap(pagesOf).map(({ text }) => text)), {
    seed: SEED,
    numRuns: RUNS,
  })
  expect(differing(pieces.map((text) => ({ path: '', text }))).map(({ text }) => text)).toEqual([])
})
