import { describe, expect, test } from '@jest/globals'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { kramdownToHtml } from '../../../seed/kramdown'

const TEXT = `# Title

> Quote
>
> * item
>
>   more

1. one

   <div markdown="1">
   ## In a list
   </div>
2. two
   - nested

<section class="x">
  <p>raw</p>
  <ul><li>a</li>
  <li>b</li></ul>
</section>
After
{:.c}

a | b
--|--
1 | 2

Term
: Definition

    code

Note[^1]

[^1]: First

    Second
`

type Node = DefaultTreeAdapterTypes.ChildNode

const tagLines = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => {
    if (!('tagName' in node)) return []
    const line = node.attrs.find(({ name }) => name === 'data-line')?.value
    return [...(line ? [`${node.tagName} ${line}`] : []), ...tagLines(node.childNodes)]
  })

const linesOf = (text: string, firstLine?: number): string[] =>
  tagLines(
    parseFragment(
      kramdownToHtml(text, { lineAttribute: 'data-line', ...(firstLine ? { firstLine } : {}) }),
    ).childNodes,
  )

describe('lineAttribute', () => {
  test('tells the line of each block, in lists, quotes and HTML too', () => {
    expect(linesOf(TEXT).join(', ')).toBe(
      'h1 1, blockquote 3, p 3, ul 5, li 5, p 5, p 7, ' +
        'ol 9, li 9, p 9, div 11, h2 12, li 14, p 14, ul 15, li 15, ' +
        'section 17, p 18, ul 19, li 19, li 20, p 22, ' +
        'table 25, tr 25, th 25, th 25, tr 27, td 27, td 27, ' +
        'dl 29, dt 29, dd 30, p 32, p 34, li 36, p 36, p 38',
    )
  })

  test('counts on from firstLine', () => {
    expect(linesOf('a\n\n> b', 10)).toEqual(['p 10', 'blockquote 12', 'p 12'])
  })

  test('is left out when it is not asked for', () => {
    expect(kramdownToHtml(TEXT)).not.toContain('data-line')
  })
})

describe('onWarning', () => {
  const warnings = (text: string): [number, string][] => {
    const found: [number, string][] = []
    kramdownToHtml(text, { onWarning: (message, line) => found.push([line, message]) })
    return found
  }

  test.each([
    ['stray end tag', 'Text\n\nmore</li>', 3, '</li> closes nothing'],
    ['open element', 'a\n\n<div>\ntext', 3, '<div> is never closed'],
    ['open span', 'a\n\n<b>text', 3, '<b> is never closed'],
    ['block tag in text', 'a <p>b', 1, '<p> within text'],
    ['empty attribute list', '[a](b){:!}', 1, 'No attribute found'],
    ['attributes after text', 'a{:.b}', 1, '{:.b} follows plain text'],
    ['unknown note', 'a\nb[^1]', 2, 'Footnote 1 is not defined'],
    ['unknown link', 'a\n[b][c]', 2, 'Link c is not defined'],
    ['unknown extension', '\n{::x /}', 2, '{::x /} is no complete extension'],
    ['unknown option', 'a {::options x="1" /}', 1, 'Option x cannot be set in a text'],
  ])('tells of: %s', (_name, text, line, message) => {
    expect(warnings(text)).toContainEqual([line, expect.stringContaining(message)])
  })

  test('is not called for what is well', () => {
    expect(warnings(TEXT)).toEqual([])
  })

  test('is called once for one thing', () => {
    expect(warnings('a | <b>b</i></b>').length).toBe(1)
  })
})
