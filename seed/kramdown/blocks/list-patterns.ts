import { LAZY_TAG } from '../html/lazy-end'
import { ANY_IN_BRACES, IAL_BLOCK, ID_NAME, NS, OPT_SPACE, rx, S } from '../patterns'

export type ListType = 'ul' | 'ol' | 'dl'

const TAIL = '(?<rest>[\\t| ][^\\n]*\\n)'
const MARKS: Record<ListType, string> = { ul: '[+*-]', ol: '\\d+\\.', dl: ':' }

const start = (type: ListType, indent: string): RegExp =>
  rx`(?<mark>${indent}${MARKS[type]})${TAIL}`

export const UL_START = start('ul', OPT_SPACE)
export const OL_START = start('ol', OPT_SPACE)
export const DEFINITION_START = start('dl', OPT_SPACE)
export const LIST_START = rx`${OPT_SPACE}(?:[+*-]|\d+\.)[\t| ][^\n]*\n`

/** The list item's own attribute list, before its text. */
export const ITEM_IAL = rx`^${S}*\{:(?!(?:${ID_NAME})?:|\/)(?<list>${ANY_IN_BRACES}+)\}${S}*`
const ONLY_IAL = rx`^(?:${S}*\{:(?!(?:${ID_NAME})?:|\/)${ANY_IN_BRACES}+\}${S}*)?${S}*\n`

/** Marks of further items: indented less than the text of the item before. */
const INDENTED = [0, 1, 2, 3].map((most) => ({
  ul: start('ul', ` {0,${most}}`),
  ol: start('ol', ` {0,${most}}`),
  dl: start('dl', ` {0,${most}}`),
}))

export const nextMark = (type: ListType, indentation: number): RegExp =>
  INDENTED[Math.max(0, Math.min(indentation - 1, 3))]?.[type] ?? UL_START

export interface ItemLines {
  text: string
  indentation: number
  /** A line of the item, a line that is lazily its own, and the indentation to take off. */
  content: RegExp
  lazy: RegExp
  indent: RegExp
}

const cache = new Map<number, Pick<ItemLines, 'content' | 'lazy' | 'indent'>>()

function linePatterns(indentation: number): Pick<ItemLines, 'content' | 'lazy' | 'indent'> {
  let found = cache.get(indentation)
  if (!found) {
    const tabs = Math.floor(indentation / 4)
    found = {
      content: rx`(?:(?:\t| {4}){${tabs}} {${indentation % 4}}|(?:\t| {4}){${tabs + 1}})[^\n]*${NS}[^\n]*\n`,
      lazy: rx`(?! {0,${Math.min(indentation, 3)}}(?:${IAL_BLOCK}|${LAZY_TAG}))[^\n]*${NS}[^\n]*\n`,
      indent: rx`^ {${indentation}}`,
    }
    cache.set(indentation, found)
  }
  return found
}

function expandTabs(text: string, column: number): string {
  let expanded = text
  for (;;) {
    const match = /^( *)(\t+)/.exec(expanded)
    if (!match) return expanded
    const [all, blanks = '', tabs = ''] = match
    const width = 4 - ((blanks.length + column) % 4) + (tabs.length - 1) * 4
    expanded = blanks + ' '.repeat(width) + expanded.slice(all.length)
  }
}

/** Reads what follows a mark of the given width: where does the text of the item begin? */
export function firstLine(markWidth: number, rest: string): ItemLines {
  let text = rest
  let indentation = 4
  if (!ONLY_IAL.test(rest)) {
    text = expandTabs(rest, markWidth)
    indentation = markWidth + (/^ */.exec(text)?.[0].length ?? 0)
  }
  return { text: text.replace(/^[ \t\r\n\f\v]*/, ''), indentation, ...linePatterns(indentation) }
}
