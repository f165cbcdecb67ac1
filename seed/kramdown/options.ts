import { parse } from 'yaml'

/** The options of kramdown that show in HTML and that a text may set in `{::options … /}`. */
export interface DocumentOptions {
  auto_ids: boolean
  auto_id_prefix: string
  parse_block_html: boolean
  parse_span_html: boolean
  header_offset: number
  toc_levels: readonly number[]
  footnote_nr: number
  footnote_prefix: string
  footnote_backlink: string
  math_engine: string
  /** Left and right single quote, left and right double quote: names or numbers of characters. */
  smart_quotes: readonly string[]
  typographic_symbols: ReadonlyMap<string, string>
}

export const defaultOptions = (): DocumentOptions => ({
  auto_ids: true,
  auto_id_prefix: '',
  parse_block_html: false,
  parse_span_html: true,
  header_offset: 0,
  toc_levels: [1, 2, 3, 4, 5, 6],
  footnote_nr: 1,
  footnote_prefix: '',
  footnote_backlink: '&#8617;',
  math_engine: 'mathjax',
  smart_quotes: ['lsquo', 'rsquo', 'ldquo', 'rdquo'],
  typographic_symbols: new Map(),
})

const text = (value: string): string => value
const flag = (value: string): boolean => value !== '' && value.trim().toLowerCase() !== 'false'
const symbol = (value: string): string => value.trim().replace(/^:/, '')
const integer = (value: string): number | undefined =>
  /^\s*[-+]?\d+\s*$/.test(value) ? Number(value) : undefined

function quotes(value: string): string[] | undefined {
  const names = value.split(',')
  return names.length === 4 ? names : undefined
}

function levels(value: string): number[] | undefined {
  const range = /^([1-6])\.\.([1-6])$/.exec(value)
  if (!range) return /^[1-6](?:,[1-6])*$/.test(value) ? value.split(',').map(Number) : undefined
  const [from, to] = [Number(range[1]), Number(range[2])]
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

function mapping(value: string): Map<string, string> | undefined {
  try {
    const found: unknown = parse(value)
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined
    const entries = Object.entries(found)
    if (entries.some(([name]) => name.startsWith(':'))) return undefined
    return new Map(entries.map(([name, shown]) => [name, String(shown)]))
  } catch {
    return undefined
  }
}

type Reader<Name extends keyof DocumentOptions> = (
  value: string,
) => DocumentOptions[Name] | undefined

const READERS: { [Name in keyof DocumentOptions]: Reader<Name> } = {
  auto_ids: flag,
  auto_id_prefix: text,
  parse_block_html: flag,
  parse_span_html: flag,
  header_offset: integer,
  toc_levels: levels,
  footnote_nr: integer,
  footnote_prefix: text,
  footnote_backlink: text,
  math_engine: symbol,
  smart_quotes: quotes,
  typographic_symbols: mapping,
}

/** Options that make no difference to the HTML, or none once reading has begun. */
const WITHOUT_EFFECT = new Set(
  `auto_id_stripping link_defs entity_output line_width latex_headers remove_block_html_tags
  remove_span_html_tags syntax_highlighter syntax_highlighter_opts math_engine_opts
  forbidden_inline_options list_indent hard_wrap gfm_quirks gfm_emojis`.split(/\s+/),
)

const isOption = (name: string): name is keyof DocumentOptions => Object.hasOwn(READERS, name)

function set<Name extends keyof DocumentOptions>(
  options: DocumentOptions,
  name: Name,
  value: string,
): void {
  const read = READERS[name](value)
  if (read !== undefined) options[name] = read
}

/** Sets an option, if its value is fit for it; false if the name is none that may be set here. */
export function setOption(options: DocumentOptions, name: string, value: string): boolean {
  if (!isOption(name)) return WITHOUT_EFFECT.has(name)
  set(options, name, value)
  return true
}
