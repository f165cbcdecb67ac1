import { element } from '../element'
import { NS, rx, S, WORD } from '../patterns'
import type { SpanParser, State } from '../state'

const QUOTE = `(?<quote>["'])`
const PUNCTUATION = '[!"#$%\'()*+,\\-.\\/:;<=>?@[\\\\\\]^_`{\\|}~]'
const INSIDE = `(?:(?<=${WORD})(?=${WORD})|(?<!${WORD})(?!${WORD}))`
const CLOSES = '[^ \\\\\\t\\r\\n[{(\\-]'
const CHARACTER = '[A-Za-z0-9_]'

const LEFT = { '"': '“', "'": '‘' }
const RIGHT = { '"': '”', "'": '’' }
const isQuote = (text: string | undefined): text is '"' | "'" => text === '"' || text === "'"

interface Rule {
  match: RegExp
  /** What is shown for the quotes; without it, the quote's left or right form. */
  shown: readonly string[] | 'left' | 'right'
}

/** The first rule that fits decides; each may take the character before the quotes along. */
const RULES: readonly Rule[] = [
  { match: rx`${QUOTE}(?=[_*]{1,2}${NS})`, shown: 'left' },
  { match: rx`${QUOTE}(?=${PUNCTUATION}(?!\.\.)${INSIDE})`, shown: 'right' },
  { match: rx`(?<before>${S}?)"'(?=${CHARACTER})`, shown: ['“', '‘'] },
  { match: rx`(?<before>${S}?)'"(?=${CHARACTER})`, shown: ['‘', '“'] },
  { match: rx`(?<before>${S}?)'(?=\d\ds)`, shown: ['’'] },
  { match: rx`(?<before>${S})${QUOTE}(?=${CHARACTER})`, shown: 'left' },
  { match: rx`(?<before>${CLOSES})${QUOTE}`, shown: 'right' },
  { match: rx`${QUOTE}(?=${S}|s(?!${WORD})|(?![^\n]))`, shown: 'right' },
  { match: rx`(?<before>[^]?)'`, shown: ['‘'] },
  { match: rx`(?<before>[^]?)"`, shown: ['“'] },
]

function apply(state: State, rule: Rule, { groups }: RegExpExecArray, line: number): void {
  state.addText(groups?.before ?? '')
  const quote = groups?.quote
  const single = isQuote(quote) ? (rule.shown === 'left' ? LEFT : RIGHT)[quote] : ''
  const shown = typeof rule.shown === 'string' ? [single] : rule.shown
  for (const char of shown) state.tree.children.push(element('smart_quote', char, { line }))
}

export const smartQuotes: SpanParser = {
  start: /[^\\]?["']/u,
  trigger: '[^\\\\]?["\']',
  parse(state) {
    const { line } = state.src
    for (const rule of RULES) {
      const match = state.src.scan(rule.match)
      if (!match) continue
      apply(state, rule, match, line)
      return
    }
  },
}
