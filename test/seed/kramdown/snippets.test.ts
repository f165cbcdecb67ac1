import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { kramdownToHtml } from '../../../seed/kramdown'
import { snippet } from './arbitrary'
import { referenceHtml, whyNoReference } from './reference'
import { structure } from './structure'

const RUNS = 2000
const SEED = 20_240

const why = whyNoReference()
if (why) console.warn(`Made-up texts are not compared: ${why}.`)
const run = why ? test.skip : test

run(`${RUNS} made-up texts come out as kramdown prints them`, () => {
  const texts = fc.sample(snippet, { seed: SEED, numRuns: RUNS })
  const expected = referenceHtml(texts)
  const different = texts.filter((text, index) => {
    const html = expected[index]
    return typeof html === 'string' && structure(kramdownToHtml(text)) !== structure(html)
  })
  expect(different).toEqual([])
})

test('no text makes it fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(typeof kramdownToHtml(text)).toBe('string')
    }),
    { seed: SEED, numRuns: 500 },
  )
})

test('a form feed after an indentation, where kramdown hangs, is text', () => {
  const html = kramdownToHtml('a\n\n\t\f*b*\n\nc')
  expect(structure(html)).toBe(structure('<p>a</p>\f<em>b</em><p>c</p>'))
})

/** One start tag's worth of text, of which long runs must not take long. */
const RUNS_OF = [
  '*a ',
  '[',
  '![',
  '`',
  '<a ',
  '<div>',
  '> ',
  '> * ',
  '<div markdown=1>\n',
  '<b>',
  '* ',
  '\n\n',
  '"',
  '{:',
  '{:.a ',
  '|',
  '&',
  '$$',
  '~~',
  '(',
  '[a](',
  '\t',
  '_a',
  '<!--',
]

test.each(RUNS_OF)('a long run of %j is read in time', (piece) => {
  const start = performance.now()
  kramdownToHtml(piece.repeat(1500))
  expect(performance.now() - start).toBeLessThan(5000)
})
