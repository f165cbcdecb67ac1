/** Rendered bodies as the Nu HTML Checker sees them: those of the fixtures, and any that can be stored. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { safeHtml } from '../../blocks/rawHtml/html'
import { renderHtml } from '../../blocks/render'
import { checkerIsThere, errorsOf, pageOf } from '../nu/checker'
import { oldHtml } from './oldHtml'
import { everything, resolvedWith } from './resolved'

const FOLDER = 'test/render/fixtures'
const RANDOM = 150

const whenThere = checkerIsThere() ? describe : describe.skip

const numbered = (bodies: string[]) =>
  new Map(bodies.map((body, index) => [String(index), pageOf(body)]))

whenThere('the HTML of', () => {
  it('each fixture, any body, and what is kept of any HTML is valid', async () => {
    const fixtures = readdirSync(FOLDER).map((name) =>
      readFileSync(`${FOLDER}/${name}/output.html`, 'utf8'),
    )
    const bodies = fc.sample(resolvedWith(everything), RANDOM).map(renderHtml)
    const kept = fc.sample(oldHtml, RANDOM).map(safeHtml)
    const pages = numbered([...fixtures, ...bodies, ...kept])
    expect(await errorsOf(pages.set('wrong', pageOf('<p align="left">Left.</p>')))).toEqual([
      expect.stringMatching(/^wrong.html: The “align” attribute/),
    ])
  })
})

it('what is kept of HTML is kept as it is the next time', () => {
  fc.assert(
    fc.property(oldHtml, (html) => {
      const kept = safeHtml(html)
      expect(safeHtml(kept)).toBe(kept)
    }),
  )
})
