/** HTML as it was written by hand in old pages: wrongly nested, with attributes that are no more. */
import fc from 'fast-check'

const ATTRIBUTES = [
  ...['', ' id="a"', ' align="center"', ' width="50%"', ' class="x y"', ' style="color:red"'],
  ...[' onclick="go()"', ' border=0', ' name=n', ' title="A title"', ' lang="xx-yy-zz"', ' open'],
  ...[' colspan=2', ' rowspan=0', ' scope=col', ' start=x', ' cellpadding="3"', ' role="button"'],
]
const TAGS = [
  ...['p', 'div', 'span', 'b', 'i', 'center', 'font', 'a href="x y"', 'ul', 'ol', 'li', 'dl', 'dt'],
  ...['dd', 'h1', 'h2', 'h5', 'table', 'tr', 'td', 'th', 'caption', 'blockquote', 'pre', 'details'],
  ...[
    'summary',
    'figure',
    'figcaption',
    'button',
    'form',
    'label',
    'section',
    'strike',
    'tt',
    'code',
  ],
  ...['ruby', 'rt', 'q', 'script', 'style', 'iframe src="//x.example"', 'sup', 'u', 'ins', 'del'],
]
const ALONE = [
  ...['<br>', '<hr noshade>', '<img src=a.png>', '<img src="b.png" width="50%" alt=b>', '<img>'],
  ...[
    '<input>',
    'words',
    ' ',
    '&nbsp;',
    '&amp;',
    '<!-- said -->',
    '</p>',
    '</div>',
    '<li>',
    '<td>',
  ],
]

const { html } = fc.letrec<{ html: string; element: string }>((tie) => ({
  html: fc
    .array(fc.oneof({ depthSize: 'small' }, fc.constantFrom(...ALONE), tie('element')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join('')),
  element: fc
    .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...ATTRIBUTES), tie('html'))
    .map(([tag, attribute, inner]) => `<${tag}${attribute}>${inner}</${tag.split(' ')[0]}>`),
}))

export const oldHtml: fc.Arbitrary<string> = html
