/**
 * Each folder of fixtures/ is a body (input.json) and what it is rendered to. UPDATE=1 writes the outputs
 * anew; they are still checked.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { renderHtml, renderMarkdown, renderText } from '../../blocks/render'
import type { Body, Node } from '../../src/contract'
import { walk } from '../../src/contract/walk'
import { problemsOf } from './html'

const FOLDER = path.join(process.cwd(), 'test/render/fixtures')
const RENDERERS = { html: renderHtml, md: renderMarkdown, txt: renderText } as const
const names = readdirSync(FOLDER).sort()

const bodyOf = (name: string) =>
  JSON.parse(readFileSync(path.join(FOLDER, name, 'input.json'), 'utf8')) as Body

describe.each(names)('%s', (name) => {
  it.each(Object.entries(RENDERERS))('as %s', (extension, render) => {
    const output = `${render(bodyOf(name)).trimEnd()}\n`
    const file = path.join(FOLDER, name, `output.${extension}`)
    if (process.env.UPDATE === '1' || !existsSync(file)) writeFileSync(file, output)
    expect(output).toBe(readFileSync(file, 'utf8'))
  })

  it('is well-formed and accessible as HTML', () => {
    expect(problemsOf(renderHtml(bodyOf(name)))).toEqual([])
  })
})

/** A type without a fixture is an error of the compiler. */
const TYPES: Record<Node['type'], true> = {
  text: true,
  break: true,
  link: true,
  footnoteReference: true,
  image: true,
  paragraph: true,
  heading: true,
  list: true,
  divider: true,
  quote: true,
  table: true,
  disclosure: true,
  highlight: true,
  definitions: true,
  code: true,
  rawHtml: true,
  embed: true,
  callout: true,
  video: true,
  worksheet: true,
  figure: true,
}

it('there is a fixture for each type of node', () => {
  const found = new Set(
    names.flatMap((name) => [...walk(bodyOf(name).children)].map(({ type }) => type)),
  )
  expect([...found].sort()).toEqual(Object.keys(TYPES).sort())
})
