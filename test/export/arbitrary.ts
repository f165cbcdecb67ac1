/** Random bodies in a course, with texts that mean something to Markdown, Liquid, HTML or YAML. */
import fc from 'fast-check'
import { mapBody, type StoredBlock, type StoredBody } from '../../src/model'
import { storedBody } from '../model/arbitrary'

/** Pieces of text that some reader on the way takes for more than text. */
const PIECES = [
  ...[
    '*',
    '**',
    '_',
    '__',
    '~~',
    '`',
    '``',
    '^',
    '#',
    '##',
    '+',
    '-',
    '--',
    '---',
    '...',
    '=',
    '===',
    '>',
  ],
  ...[
    '<<',
    '>>',
    '<',
    '&',
    '&amp;',
    '&#39;',
    '&nbsp;',
    '&bogus;',
    '\\',
    '\\\\',
    '|',
    ':',
    '::',
    '!',
    '$',
    '$$',
  ],
  ...[
    '[',
    ']',
    '](',
    '[x](y)',
    '![',
    '[^1]',
    '[^1]:',
    '[x]: y',
    '*[HTML]:',
    '{:',
    '{: .c}',
    '{::comment}',
  ],
  ...[
    '{{',
    '}}',
    '{%',
    '%}',
    '{{ site.url }}',
    '{% raw %}',
    '{% endraw %}',
    '{% include x.html %}',
    '{#id}',
  ],
  ...[
    '<b>',
    '</b>',
    '<div>',
    '</div>',
    '<br>',
    '<!--',
    '-->',
    '<script>',
    '<a href="x">',
    "'",
    '"',
    '“',
    '’',
  ],
  ...[
    '1.',
    '12. ',
    '1)',
    '* ',
    '- ',
    '+ ',
    '> ',
    '# ',
    ': ',
    '[ ] ',
    '[x] ',
    '    ',
    '\t',
    '\n',
    '  \n',
    ' ',
    ' ',
  ],
  ...[
    '\u00a0',
    '\u200b',
    'é',
    '日本',
    '😃',
    'word',
    'Word',
    'a',
    'Worksheet #1: A',
    'http://a.example/',
    'a@b.example',
  ],
]
const nasty = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 6 })
  .map((pieces) => pieces.join(''))

export const nastyLine = nasty.map((text) => text.replace(/\n/g, ' '))

const TEXTS = 12

/** Every text of a body replaced by one of these. */
export const nastyBody: fc.Arbitrary<StoredBody> = fc
  .tuple(storedBody, fc.array(nasty, { minLength: TEXTS, maxLength: TEXTS }))
  .map(([body, texts]) => {
    let next = 0
    const text = () => texts[(next += 1) % TEXTS] ?? ''
    return mapBody(body, {
      block: (node) => [withText(node, text)],
      inline: (node) => {
        if (node.type === 'link' && node.url) return [{ ...node, url: `${node.url}#${text()}` }]
        return [node.type === 'text' ? { ...node, text: text() } : node]
      },
    })
  })

function withText(node: StoredBlock, text: () => string): StoredBlock {
  switch (node.type) {
    case 'code':
      return { ...node, code: text() }
    case 'disclosure':
      return { ...node, summary: text() }
    case 'definitions':
      return { ...node, items: node.items.map((item) => ({ ...item, term: text() })) }
    case 'embed':
      return { ...node, url: `https://h.example/${text()}` }
    case 'figure':
      return { ...node, alt: text() }
    default:
      return node
  }
}

/** Bodies as they can be published: no frame without an address. */
export const soundBody: fc.Arbitrary<StoredBody> = storedBody.map((body) =>
  mapBody(body, {
    block: (node) => [
      node.type === 'embed' ? { ...node, url: `https://h.example/${node.url}` } : node,
    ],
    inline: (node) => [node],
  }),
)
