import { markAbbreviations } from './abbreviations'
import { toHtml } from './convert'
import { applyGfm } from './gfm'
import { readInlines } from './inline'
import { createState, normalize } from './parser'
import { applySettings, type Settings } from './settings'
import { Scanner } from './scanner'
import type { SpanName } from './state'

export interface KramdownOptions {
  /**
   * The line of the file on which the text begins.
   * @default 1
   */
  firstLine?: number
  /** Name of an attribute that tells the source line on the start tag of each block. */
  lineAttribute?: string
  /** What the site's settings say under `kramdown:`. */
  settings?: Settings
  /** Called for what kramdown leaves out or shows as text, once for each line and message. */
  onWarning?: (message: string, line: number) => void
}

export { unheeded, type Settings } from './settings'

/** Converts Markdown as kramdown with its GFM parser does, the way Jekyll sets it up. */
export function kramdownToHtml(markdown: string, options: KramdownOptions = {}): string {
  const { firstLine = 1, lineAttribute, settings = {}, onWarning } = options
  const warned = new Set<string>()
  const state = createState(normalize(markdown), firstLine, (message, line) => {
    const key = `${line} ${message}`
    if (!warned.has(key)) onWarning?.(message, line)
    warned.add(key)
  })
  applySettings(state, settings)
  state.parseBlocks(state.root)
  readInlines(state, state.root)
  markAbbreviations(state, state.root)
  for (const { content } of state.footnotes.values()) {
    readInlines(state, content)
    markAbbreviations(state, content)
  }
  applyGfm(state)
  return toHtml(state, lineAttribute)
}

const TYPOGRAPHY: readonly SpanName[] = [
  'smart_quotes',
  'html_entity',
  'typographic_syms',
  'span_html',
]

/** Converts quotes, dashes and dots alone, as Jekyll's `smartify` does. */
export function smartypants(text: string): string {
  const state = createState(text, 1, () => undefined)
  state.within(new Scanner(text), 'text', () => state.parseSpans(state.root, { only: TYPOGRAPHY }))
  return toHtml(state, undefined)
}
