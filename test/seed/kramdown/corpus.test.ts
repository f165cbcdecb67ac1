import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { kramdownToHtml } from '../../../seed/kramdown'
import { referenceHtml, whyNoReference } from './reference'
import { structure } from './structure'

const CORPUS = '../shared/corpus'
const why = existsSync(CORPUS) ? whyNoReference() : `${CORPUS} is not there`
if (why) console.warn(`Real pages are not compared: ${why}.`)

const FRONT_MATTER = /^---\s*\n[^]*?\n---\s*?\n/

const pagesOf = (site: string): string[] =>
  ['modules', '_posts']
    .map((folder) => join(site, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    )
    .filter((path) => path.endsWith('.md'))
    .sort()

describe.each(['connected-learning-modules', 'toolkit'])('pages of %s', (site) => {
  const run = why ? test.skip : test
  run('come out as kramdown prints them', () => {
    const pages = pagesOf(join(CORPUS, site)).map((path) => {
      const text = readFileSync(path, 'utf8')
      return { path, text: text.replace(FRONT_MATTER, '') }
    })
    expect(pages.length).toBeGreaterThan(30)
    const expected = referenceHtml(pages.map(({ text }) => text))
    const different = pages.filter(
      ({ text }, index) => structure(kramdownToHtml(text)) !== structure(expected[index] ?? ''),
    )
    expect(different.map(({ path }) => path)).toEqual([])
  })
})
