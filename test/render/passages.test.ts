/** What a search shows of a body: all of it, each part under the id that it has in HTML. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { renderHtml, renderText } from '../../blocks/render'
import { passagesOf } from '../../blocks/render/passages'
import type { Block, Body } from '../../src/contract'
import { nothing, resolvedWith } from './resolved'

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
})
const heading = (text: string): Block => ({
  type: 'heading',
  level: 2,
  children: [{ type: 'text', text }],
})
const callout = (children: Block[], rest = {}): Block => ({
  type: 'callout',
  id: 'cal_aaaaaaaaaaaaaaaa',
  kind: 'tip',
  sourceClasses: [],
  children,
  ...rest,
})
const body = (...children: Block[]): Body => ({ type: 'body', children, footnotes: [] })

describe('the passages of a body', () => {
  it('stand under its headings, also under those within its boxes', () => {
    const passages = passagesOf(
      body(
        paragraph('Before.'),
        heading('Doors'),
        callout([paragraph('Knock.')], { title: 'Try it', titleLevel: 3 }),
        { type: 'highlight', color: 'red', children: [heading('Doors'), paragraph('Inside.')] },
        paragraph('After.'),
      ),
    )
    expect(passages).toEqual([
      { anchor: null, heading: null, text: 'Before.' },
      { anchor: 'doors', heading: 'Doors', text: '' },
      { anchor: 'try-it', heading: 'Try it', text: 'Knock.' },
      { anchor: 'doors-1', heading: 'Doors', text: 'Inside. After.' },
    ])
  })

  it('hold what a box says beside its parts', () => {
    const passages = passagesOf(
      body(callout([heading('In it'), paragraph('More.')], { title: 'A label' }), {
        type: 'disclosure',
        summary: 'Open me',
        children: [heading('Folded')],
      }),
    )
    expect(passages.map(({ text }) => text)).toEqual(['A label', 'More. Open me', ''])
  })

  it('keep the items of a list apart, and leave the body as it is', () => {
    const list: Block = {
      type: 'list',
      ordered: false,
      children: [
        { type: 'listItem', children: [{ type: 'text', text: 'one' }, paragraph('below')] },
        { type: 'listItem', children: [{ type: 'text', text: 'two' }, heading('Three')] },
      ],
    }
    const before = structuredClone(list)
    expect(passagesOf(body(list))).toEqual([
      { anchor: null, heading: null, text: 'one below two' },
      { anchor: 'three', heading: 'Three', text: '' },
    ])
    expect(list).toEqual(before)
  })

  it('tell each note', () => {
    const note = { id: 'fn_aaaaaaaaaaaaaaaa', number: 3, references: 1 }
    const passages = passagesOf({
      ...body(paragraph('Said.')),
      footnotes: [{ ...note, children: [paragraph('By whom.')] }],
    })
    expect(passages[1]).toEqual({ anchor: 'fn-3', heading: null, text: 'By whom.' })
  })
})

describe('of a random body', () => {
  const resolved = resolvedWith(nothing)

  it('have the ids of the headings in its HTML, in their order', () => {
    fc.assert(
      fc.property(resolved, (tree) => {
        const ids: unknown[] = []
        visit(fromHtml(renderHtml(tree), { fragment: true }), 'element', (element) => {
          const { id, role } = element.properties
          const isHeading = /^h[1-6]$/.test(element.tagName) || role === 'heading'
          if (id !== undefined && (isHeading || element.tagName === 'p')) ids.push(id)
        })
        const ours = passagesOf(tree).filter((passage) => passage.heading !== null)
        expect(ours.map(({ anchor }) => anchor)).toEqual(ids)
      }),
    )
  })

  it('lose none of its words', () => {
    fc.assert(
      fc.property(resolved, (tree) => {
        const read = passagesOf(tree).map(({ heading: above, text }) => `${above ?? ''} ${text}`)
        const letters = (text: string) =>
          text
            .match(/[\p{L}\p{N}]/gu)
            ?.sort()
            .join('') ?? ''
        const missing = notIn(letters(renderText(tree)), letters(read.join(' ')))
        // A list that holds headings is opened and loses its numbers.
        expect(missing.replace(/\d/g, '')).toBe('')
      }),
    )
  })
})

/** The letters of one row that another has not, or has less often. */
function notIn(letters: string, others: string): string {
  const left = [...others]
  return [...letters]
    .filter((letter) => {
      const at = left.indexOf(letter)
      if (at !== -1) left.splice(at, 1)
      return at === -1
    })
    .join('')
}
