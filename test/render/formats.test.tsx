/** Each type of node in each representation, and in React. A type of the contract without a row here fails. */
import { describe, expect, it } from '@jest/globals'
import Ajv from 'ajv/dist/2020'
import { renderToStaticMarkup } from 'react-dom/server'
import { renderHtml, renderMarkdown, renderText } from '../../blocks/render'
import type { Block, Body, Inline, Node } from '../../src/contract'
import { SCHEMAS, type SchemaName } from '../../src/contract/schemas'
import { contentSchema } from '../../src/delivery/openapi/contentSchema'
import { Body as Shown } from '../../src/look'
import { differencesIn } from './reading'

interface Row<N extends Node> {
  node: N
  /** What stands in each representation. */
  html: string
  markdown: string
  text: string
  react: string
}

const text: Inline & { type: 'text' } = { type: 'text', text: 'Words' }
const block: Block = { type: 'paragraph', children: [text] }
const picture = { id: 'med_aaaaaaaaaaaaaaaa', src: 'https://cms.example/door.png', alt: 'A door' }
const cell = { type: 'tableCell' as const, header: true, children: [block] }

const ROWS: { [T in Node['type']]: Row<Extract<Node, { type: T }>> } = {
  text: {
    node: { type: 'text', text: 'Words', marks: ['bold'] },
    html: '<strong>Words</strong>',
    markdown: '**Words**',
    text: 'Words',
    react: '<strong>Words</strong>',
  },
  break: { node: { type: 'break' }, html: '<br>', markdown: '<br', text: '\n', react: '<br/>' },
  link: {
    node: { type: 'link', href: 'https://a.example/', children: [text] },
    html: '<a href="https://a.example/">Words</a>',
    markdown: '[Words](https://a.example/)',
    text: 'Words',
    react: '<a href="https://a.example/">Words</a>',
  },
  footnoteReference: {
    node: { type: 'footnoteReference', id: 'fn_aaaaaaaaaaaaaaaa', number: 1, occurrence: 1 },
    html: 'href="#fn-1"',
    markdown: '[^1]',
    text: '1. Words',
    react: 'href="#fn-1"',
  },
  image: {
    node: { type: 'image', ...picture },
    html: '<img src="https://cms.example/door.png" alt="A door"',
    markdown: '<img src="https://cms.example/door.png" alt="A door"',
    text: 'A door',
    react: '<img src="https://cms.example/door.png" alt="A door"',
  },
  paragraph: {
    node: { type: 'paragraph', children: [text] },
    html: '<p>Words</p>',
    markdown: 'Words\n',
    text: 'Words',
    react: '<p>Words</p>',
  },
  heading: {
    node: { type: 'heading', level: 2, children: [text] },
    html: '<h2 id="words">Words</h2>',
    markdown: '## Words',
    text: 'Words.',
    react: '<h2 id="words">Words</h2>',
  },
  list: {
    node: {
      type: 'list',
      ordered: false,
      children: [{ type: 'listItem', children: [text] }],
    },
    html: '<ul><li>Words</li></ul>',
    markdown: '* Words',
    text: '• Words',
    react: '<ul><li>Words</li></ul>',
  },
  divider: {
    node: { type: 'divider' },
    html: '<hr>',
    markdown: '* * *',
    text: '',
    react: '<hr/>',
  },
  quote: {
    node: { type: 'quote', attribution: [text], children: [block] },
    html: '<blockquote',
    markdown: '> Words\n>\n> — Words',
    text: 'Words',
    react: '<blockquote><p>Words</p><footer>Words</footer></blockquote>',
  },
  table: {
    node: {
      type: 'table',
      children: [
        { type: 'tableRow', children: [cell] },
        { type: 'tableRow', children: [{ ...cell, header: false }] },
      ],
    },
    html: '<th scope="col">Words</th>',
    markdown: '| Words |\n| --- |\n| Words |',
    text: 'Words',
    react: '<th scope="col"><p>Words</p></th>',
  },
  disclosure: {
    node: { type: 'disclosure', summary: 'Show', children: [block] },
    html: '<details><summary>Show</summary><p>Words</p></details>',
    markdown: '<summary markdown="0">Show</summary>\n\nWords',
    text: 'Show',
    react: '<details><summary>Show</summary><p>Words</p></details>',
  },
  highlight: {
    node: { type: 'highlight', color: 'blue', children: [block] },
    html: '<div class="highlight highlight--blue"><p>Words</p></div>',
    markdown: 'data-color="blue" markdown="1">\n\nWords',
    text: 'Words',
    react: 'class="highlight highlight--blue"',
  },
  definitions: {
    node: { type: 'definitions', items: [{ term: 'Term', description: [block] }] },
    html: '<dt>Term</dt><dd><p>Words</p></dd>',
    markdown: '<dt>Term</dt><dd><p data-node="paragraph">Words</p></dd>',
    text: 'Term',
    react: '<dt>Term</dt><dd><p>Words</p></dd>',
  },
  code: {
    node: { type: 'code', language: 'html', code: '<p>' },
    html: '&lt;p>',
    markdown: '```html\n<p>\n```',
    text: '<p>',
    react: '<code class="language-html">&lt;p&gt;</code>',
  },
  rawHtml: {
    node: { type: 'rawHtml', html: '<p>Kept</p>' },
    html: '<p>Kept</p>',
    markdown: '<div data-node="rawHtml"><p>Kept</p></div>',
    text: 'Kept',
    react: '<p>Kept</p>',
  },
  embed: {
    node: { type: 'embed', url: 'https://h5p.org/1', title: 'An exercise' },
    html: '<iframe src="https://h5p.org/1" title="An exercise"',
    markdown: '[An exercise](https://h5p.org/1)',
    text: 'An exercise',
    react: 'href="https://h5p.org/1"',
  },
  callout: {
    node: {
      type: 'callout',
      id: 'cal_aaaaaaaaaaaaaaaa',
      kind: 'tip',
      title: 'Try it',
      sourceClasses: ['tips'],
      children: [block],
    },
    html: '<aside class="callout callout--tip" data-kind="tip"',
    markdown: '<p class="box-title">Try it</p>\n\nWords\n\n</aside>',
    text: 'Try it',
    react: 'class="callout callout--tip"',
  },
  video: {
    node: {
      type: 'video',
      id: 'vid_aaaaaaaaaaaaaaaa',
      provider: 'youtube',
      videoId: 'abc',
      url: 'https://www.youtube.com/watch?v=abc',
      embedUrl: 'https://www.youtube-nocookie.com/embed/abc',
      start: null,
      end: null,
      title: 'A talk',
      duration: 65,
      showDuration: true,
      captions: 'edited',
      credit: null,
    },
    html: '<iframe src="https://www.youtube-nocookie.com/embed/abc" title="A talk"',
    markdown: '[A talk (1:05)](https://www.youtube.com/watch?v=abc)',
    text: 'A talk',
    react: 'href="https://www.youtube.com/watch?v=abc"',
  },
  worksheet: {
    node: {
      type: 'worksheet',
      id: 'wks_aaaaaaaaaaaaaaaa',
      kind: 'file',
      number: 1,
      title: 'A plan',
      href: 'https://cms.example/plan.docx',
    },
    html: '<a href="https://cms.example/plan.docx">A plan</a>',
    markdown: '[A plan](https://cms.example/plan.docx)',
    text: 'A plan',
    react: 'href="https://cms.example/plan.docx"',
  },
  figure: {
    node: { type: 'figure', ...picture, caption: 'At nine' },
    html: '<figcaption>At nine</figcaption>',
    markdown: '![A door](https://cms.example/door.png)\n\n<figcaption>At nine</figcaption>',
    text: 'A door',
    react: '<figcaption>At nine</figcaption>',
  },
}

/** Types as the published schema names them. */
function typesIn(name: SchemaName): string[] {
  const { anyOf } = SCHEMAS[name] as unknown as { anyOf: { $ref: string }[] }
  return anyOf.map(({ $ref }) => {
    const schema = SCHEMAS[$ref.replace('#/$defs/', '') as SchemaName] as unknown as {
      properties: { type: { const: string } }
    }
    return schema.properties.type.const
  })
}

const INLINE = typesIn('Inline')
const TYPES = [...typesIn('Block'), ...INLINE] as Node['type'][]

/** Between other texts, where white space is what it was. */
const amid = (node: Inline): Inline[] =>
  node.type === 'break'
    ? [text, node, text]
    : [{ type: 'text', text: 'Before ' }, node, { type: 'text', text: ' after.' }]

const bodyWith = (node: Node): Body => ({
  type: 'body',
  children: INLINE.includes(node.type)
    ? [{ type: 'paragraph', children: amid(node as Inline) }]
    : [node as Block],
  footnotes:
    node.type === 'footnoteReference'
      ? [{ id: 'fn_aaaaaaaaaaaaaaaa', number: 1, references: 1, children: [block] }]
      : [],
})

describe.each(TYPES)('%s', (type) => {
  const { node, html, markdown, text: words, react } = ROWS[type]
  const body = bodyWith(node)

  it('is as the schema says, as json', () => {
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(
      contentSchema('Body', 'https://cms.example/body.json'),
    )
    expect(validate(body) ? [] : validate.errors).toEqual([])
    const other = { ...body, children: [{ ...body.children[0], root: {} }] }
    expect(validate(other)).toBe(false)
  })

  it('is there in html, markdown and text, and in React', () => {
    expect(renderHtml(body)).toContain(html)
    expect(renderMarkdown(body)).toContain(markdown)
    expect(renderText(body)).toContain(words)
    expect(renderToStaticMarkup(<Shown body={body} />)).toContain(react)
    expect(differencesIn(body, renderMarkdown(body))).toEqual([])
  })
})

it('every type of the contract has a row, and no other', () => {
  expect(Object.keys(ROWS).sort()).toEqual([...TYPES].sort())
})
