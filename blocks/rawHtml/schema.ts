import { defaultSchema, type Schema } from 'hast-util-sanitize'

/** Elements that stand within a line of text and hold no more than that; a link may hold blocks. */
export const PHRASES = [
  ...['abbr', 'b', 'br', 'cite', 'code', 'dfn', 'em', 'i', 'img', 'kbd', 'mark', 'q', 'rp', 'rt'],
  ...['ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'u', 'var'],
]
export const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
export const BLOCKS = [
  ...['blockquote', 'caption', 'dd', 'details', 'div', 'dl', 'dt', 'hr'],
  ...[
    'li',
    'ol',
    'p',
    'pre',
    'summary',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'tr',
    'ul',
  ],
  ...HEADINGS,
]

const PIXELS = /^\d{1,5}$/
const SPAN = /^[1-9]\d?$/
const CELL: [string, RegExp][] = [
  ['colSpan', SPAN],
  ['rowSpan', SPAN],
]

/**
 * GitHub's list, which the library brings, with what text is made of today and without what HTML no longer has;
 * without ids too, since a name in kept HTML could be another's on the page.
 */
export const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: [...PHRASES, ...BLOCKS, 'a', 'del', 'ins'],
  attributes: {
    '*': ['title'],
    a: ['href'],
    details: ['open'],
    img: ['alt', ['height', PIXELS], 'src', ['width', PIXELS]],
    ol: [['start', /^-?\d{1,5}$/]],
    td: CELL,
    th: CELL,
  },
  clobber: [],
  required: {},
  strip: ['script', 'style', 'template', 'title'],
}
