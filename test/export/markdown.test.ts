/** How a page reads that is written: Markdown as a person would write it, HTML only where that is needed. */
import { describe, expect, it } from '@jest/globals'
import { writeCourse } from '../../export/course'
import type { StoredBlock, StoredInline } from '../../src/model'
import { paragraph, words } from '../releases/cms'
import { catalogWith, uid } from './catalog'

/** The words of the page of a section with this body. */
function pageOf(...children: StoredBlock[]): string {
  const catalog = catalogWith({ type: 'body', children })
  const { texts, lost } = writeCourse(catalog, undefined, 'https://cms.example')
  expect(lost).toEqual([])
  const page = texts.get('modules/slug-0/_posts/2000-01-02-slug-0.md') ?? ''
  return page.split('\n---\n')[1]?.trim() ?? ''
}

const label = { type: 'text' as const, text: 'c' }
const bold = (text: string): StoredInline => ({ type: 'text', text, marks: ['bold'] })
const italic = (text: string): StoredInline => ({ type: 'text', text, marks: ['italic'] })

describe('text', () => {
  it.each<[string, StoredInline[], string]>([
    ['words', [words('Plain words, “quoted”, and so on…')], 'Plain words, “quoted”, and so on…'],
    ['straight quotes', [words(`"It's"`)], `\\"It\\'s\\"`],
    ['signs', [words('2 * 3_4 [x] # | `a`')], '2 \\* 3\\_4 \\[x\\] # \\| \\`a\\`'],
    ['dashes and dots', [words('a--b...')], 'a\\-\\-b\\...'],
    ['Liquid', [words('{{ x }} {% y %}')], '\\{\\{ x }} &#123;% y %}'],
    ['references', [words('&amp; & &')], '&amp;amp; & &'],
    ['HTML', [words('<b>')], '\\<b\\>'],
    ['a number at the start', [words('1. May')], '1\\. May'],
    ['a sign at the start', [words('+ and -')], '\\+ and -'],
    ['emphasis', [words('a '), bold('b'), words(' '), italic('c')], 'a **b** *c*'],
    [
      'emphasis within emphasis',
      [bold('a '), { type: 'text', text: 'b', marks: ['bold', 'italic'] }, bold(' c')],
      '**a *b* c**',
    ],
    ['emphasis with a blank at its end', [bold('a '), words('b')], '<strong>a </strong>b'],
    ['code', [{ type: 'text', text: 'a*b', marks: ['code'] }], '`a*b`'],
    ['a line break', [words('a'), { type: 'break' }, words('# b')], 'a<br />\n\\# b'],
    [
      'a link',
      [{ type: 'link', url: 'https://a.example/(b)', newTab: true, children: [label] }],
      '[c](https://a.example/(b)){:target="_blank"}',
    ],
    [
      'a link to a page',
      [
        {
          type: 'link',
          to: { collection: 'sections', id: 1, anchor: 'x' },
          children: [label],
        },
      ],
      '[c](/modules/slug-0/slug-1/#x)',
    ],
    ['a note', [words('a'), { type: 'footnoteReference', footnote: 2 }], 'a[^1]\n\n[^1]: Note 2'],
  ])('%s', (_name, inlines, expected) => {
    expect(pageOf(paragraph(...inlines))).toBe(expected)
  })
})

describe('blocks', () => {
  it.each<[string, StoredBlock[], string]>([
    ['a heading', [{ type: 'heading', level: 3, children: [words('C #')] }], '### C \\#'],
    [
      'lists within a list',
      [
        {
          type: 'list',
          ordered: true,
          children: [
            {
              type: 'listItem',
              children: [
                words('a'),
                {
                  type: 'list',
                  ordered: false,
                  children: [{ type: 'listItem', children: [words('b')] }],
                },
              ],
            },
            { type: 'listItem', children: [words('c')] },
          ],
        },
      ],
      '1. a\n   * b\n2. c',
    ],
    [
      'a quote and who said it',
      [{ type: 'quote', children: [paragraph(words('a'))], attribution: [words('B')] }],
      '> a\n>\n> — B',
    ],
    [
      'code',
      [{ type: 'code', language: 'js', code: 'a {{ b }}' }],
      '{% raw %}\n```js\na {{ b }}\n```\n{% endraw %}',
    ],
    [
      'a callout that shows its title',
      [{ type: 'callout', callout: 1 }],
      `<div class="callout tip" data-id="${uid('callouts', 1)}" markdown="1">\n\n<p class="box-title">Title 1</p>\n\nListen.\n\n</div>`,
    ],
    [
      'a picture without words of its own',
      [{ type: 'figure', media: 1 }],
      '![Title](/assets/picture-1.png){:data-alt="media"}',
    ],
    [
      'blanks that Markdown would fold',
      [paragraph(words('a  b '))],
      '<p data-node="paragraph">a  b </p>',
    ],
    ['an empty paragraph', [paragraph()], '<p data-node="paragraph"></p>'],
  ])('%s', (_name, blocks, expected) => {
    expect(pageOf(...blocks)).toBe(expected)
  })
})
