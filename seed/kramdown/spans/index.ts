import type { SpanName, SpanParser } from '../state'
import { autolink } from './autolink'
import { codespan } from './codespan'
import { emphasis } from './emphasis'
import { escapedChars } from './escaped-chars'
import { spanExtensions } from './extensions'
import { footnoteMarker } from './footnote-marker'
import { spanHtml } from './html'
import { htmlEntity } from './html-entity'
import { inlineMath } from './inline-math'
import { lineBreak } from './line-break'
import { link } from './link'
import { smartQuotes } from './smart-quotes'
import { strikethrough } from './strikethrough'
import { typographicSymbols } from './typographic-symbols'

/** In the order in which they are tried. */
export const spanParsers = {
  emphasis,
  codespan,
  autolink,
  span_html: spanHtml,
  footnote_marker: footnoteMarker,
  link,
  smart_quotes: smartQuotes,
  inline_math: inlineMath,
  span_extensions: spanExtensions,
  html_entity: htmlEntity,
  typographic_syms: typographicSymbols,
  line_break: lineBreak,
  escaped_chars: escapedChars,
  strikethrough,
} as const satisfies Record<SpanName, SpanParser>

export const allSpans = Object.keys(spanParsers) as SpanName[]
