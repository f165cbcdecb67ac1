/** Any body that can be stored is rendered, safely, and with all of its words. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { renderHtml, renderMarkdown, renderText } from '../../blocks/render'
import { walk } from '../../src/contract/walk'
import type { Lookup } from '../../src/releases/catalog'
import { resolveBody } from '../../src/releases/resolve'
import { bodyOf, paragraph, words } from '../releases/cms'
import { storedBody } from '../model/arbitrary'
import { problemsOf } from './html'

/** A published document for every reference, whose own body holds no further one. */
const everything: Lookup = {
  get: (collection, id) => ({
    id: String(id),
    uid: `${collection}_${String(id)}`,
    title: 'Title',
    slug: 'slug',
    updatedAt: '',
    url: 'https://youtu.be/abcdefg',
    filename: 'file.png',
    module: collection === 'sections' ? 1 : undefined,
    body: bodyOf(paragraph(words('Inside.'))),
  }),
  below: () => [],
}
const nothing: Lookup = { get: () => undefined, below: () => [] }

const resolved = (lookup: Lookup) =>
  storedBody.map((stored) => resolveBody(stored, lookup, 'https://cms.example'))

describe.each([
  ['with everything that it refers to', everything],
  ['with nothing of what it refers to', nothing],
])('a random body %s', (_name, lookup) => {
  it('is sound HTML', () => {
    fc.assert(
      fc.property(resolved(lookup), (body) => {
        expect(problemsOf(renderHtml(body))).toEqual([])
      }),
    )
  })

  it('keeps every word in each format', () => {
    fc.assert(
      fc.property(resolved(lookup), (body) => {
        const said = squeeze(textIn(renderHtml(body)))
        const read = squeeze(renderText(body))
        for (const node of walk(body.children)) {
          if (node.type !== 'text') continue
          expect(said).toContain(squeeze(node.text))
          expect(read).toContain(squeeze(node.text))
        }
        expect(typeof renderMarkdown(body)).toBe('string')
      }),
    )
  })
})

const squeeze = (text: string) => text.replace(/\s+/g, '')

function textIn(html: string): string {
  let text = ''
  visit(fromHtml(html, { fragment: true }), 'text', ({ value }) => {
    text += value
  })
  return text
}
