import type { Mark } from '../../src/model'

/** The element of each mark. */
export const MARK_TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
  highlight: 'mark',
} as const satisfies Record<Mark, string>
