/** Any body that can be stored is rendered, safely, and with all of its words. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { renderHtml, renderMarkdown, renderText } from '../../blocks/render'
import { walk } from '../../src/contract/walk'
import { problemsOf } from './html'
import { everything, nothing, resolvedWith } from './resolved'

describe.each([
  ['with everything that it refers to', everything],
  ['with nothing of what it refers to', nothing],
])('a random body %s', (_name, lookup) => {
  it('is sound HTML', () => {
    fc.assert(
      fc.property(resolvedWith(lookup), (body) => {
        expect(problemsOf(renderHtml(body))).toEqual([])
      }),
    )
  })

  it('keeps every word in each format', () => {
    fc.assert(
      fc.property(resolvedWith(lookup), (body) => {
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
