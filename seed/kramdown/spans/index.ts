import type { SpanName, SpanParser } from '../state.js'
import { autolink } from './autolink.js'
import { codespan } from './codespan.js'
import { emphasis } from './emphasis.js'
import { escapedChars } from './escaped-chars.js'
import { spanExtensions } from './extensions.js'
import { footnoteMarker } from './footnote-marker.js'
import { spanHtml } from './html.js'
import { htmlEntity } from './html-entity.js'
import { inlineMath } from './inline-math.js'
import { lineBreak } from './line-break.js'
import { link } from './link.js'
import { smartQuotes } from './smart-quotes.js'
import { strikethrough } from './strikethrough.js'
import { typographicSymbols } from './typographic-symbols.js'

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
