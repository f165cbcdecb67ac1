/**
 * Pieces that several constructs share. Blank means ASCII white space only: a no-break space is
 * text. `^` is never written, since a scanner matches at its own place, which is always the start
 * of a line in block parsers; where a line start has to be found inside a text, BOL says so.
 */

/** Builds a regular expression; expressions put into it become groups. */
export function rx(strings: TemplateStringsArray, ...parts: (string | number | RegExp)[]): RegExp {
  const sources = parts.map((part) =>
    part instanceof RegExp ? `(?:${part.source})` : String(part),
  )
  return new RegExp(String.raw(strings, ...sources), 'u')
}

export const global = (re: RegExp): RegExp => new RegExp(re.source, `${re.flags}g`)

export const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** White space, anything but white space, a word character of any script. */
export const S = '[ \\t\\r\\n\\f\\v]'
export const NS = '[^ \\t\\r\\n\\f\\v]'
export const WORD = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}]'

export const BOL = '(?<![^\\n])'
export const END = '(?![^])'
export const INDENT = '(?:\\t| {4})'
export const OPT_SPACE = ' {0,3}'

export const BLANK_LINE = rx`${S}*\n`
export const EOB_MARKER = rx`\^${S}*?\n`

/** A name in HTML, as an XML parser reads it. */
const NCNAME = '[\\p{Alphabetic}_][-\\p{Alphabetic}\\p{Nd}._]*'
export const HTML_NAME = `(?:${NCNAME}:)?${NCNAME}`

export const ID_NAME = '[A-Za-z0-9_][A-Za-z0-9_-]*'
/** What may stand between the braces of an attribute list. */
export const ANY_IN_BRACES = '(?:\\\\\\}|[^}])'

export const IAL_BLOCK = rx`\{:(?!:|\/)(?:${ANY_IN_BRACES}+)\}${S}*?\n`
export const IAL_BLOCK_START = rx`${OPT_SPACE}${IAL_BLOCK}`

export const strip = (text: string): string => lstrip(rstrip(text))
export const lstrip = (text: string): string => text.replace(/^[ \t\r\n\f\v\0]+/, '')
export const rstrip = (text: string): string => {
  let end = text.length
  while (end > 0 && ' \t\r\n\f\v\0'.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
