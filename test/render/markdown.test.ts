/** Markdown, as it is delivered, says the tree that it was written of. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { renderMarkdown } from '../../blocks/render'
import type { Body } from '../../src/contract'
import { resolveBody } from '../../src/releases/resolve'
import { nastyBody, soundBody } from '../export/arbitrary'
import { differencesIn, github, kramdown } from './reading'
import { everything } from './resolved'

const FOLDER = 'test/render/fixtures'

const READERS = { kramdown, github }

it.each(readdirSync(FOLDER))('of the fixture %s', (name) => {
  const body = JSON.parse(readFileSync(`${FOLDER}/${name}/input.json`, 'utf8')) as Body
  expect(differencesIn(body, renderMarkdown(body))).toEqual([])
  expect(differencesIn(body, renderMarkdown(body), github)).toEqual([])
})

it('a difference would be found', () => {
  const children = [{ type: 'paragraph', children: [{ type: 'text', text: 'a' }] }] as const
  const body = { type: 'body', children, footnotes: [] } as unknown as Body
  expect(differencesIn(body, 'b')).toHaveLength(1)
})

describe.each([
  ['plain texts', soundBody],
  ['texts that look like markup', nastyBody],
])('of a random body with %s', (_name, arbitrary) => {
  it.each(Object.entries(READERS))('is the same when %s reads it', (_reader, reader) => {
    fc.assert(
      fc.property(arbitrary, (stored) => {
        const body = resolveBody(stored, everything, 'https://cms.example')
        expect(differencesIn(body, renderMarkdown(body), reader)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})
