import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { kramdownToHtml } from '../../../seed/kramdown'
import { referenceHtml, whyNoReference } from './reference'
import { structure } from './structure'

const FIXTURES = 'test/seed/kramdown/fixtures'

const why = whyNoReference()
if (why) console.warn(`Fixtures are not held against kramdown: ${why}.`)

const fixtures = readdirSync(FIXTURES).map((name) => ({
  name,
  input: readFileSync(join(FIXTURES, name, 'input.md'), 'utf8'),
  output: join(FIXTURES, name, 'output.html'),
}))

describe('fixtures', () => {
  test.each(fixtures)('$name', ({ input, output }) => {
    const html = kramdownToHtml(input)
    if (process.env.UPDATE) writeFileSync(output, html)
    expect(html).toBe(readFileSync(output, 'utf8'))
  })

  const run = why ? test.skip : test
  run('are what kramdown prints', () => {
    const expected = referenceHtml(fixtures.map(({ input }) => input))
    fixtures.forEach(({ output }, index) => {
      expect(structure(readFileSync(output, 'utf8'))).toBe(structure(expected[index] ?? ''))
    })
  })
})
