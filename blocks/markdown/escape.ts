/** Text as kramdown, CommonMark and Liquid leave it alone. */

/** Characters that begin a construct of kramdown wherever they stand. */
const ANYWHERE = /\{%|[\\*_`<>[\]{|"'~]|\$(?=\$)|-(?=-)|(?<=-)-|\.(?=\.\.)|&(?=#?\w+;)/g
/** What begins a block at the start of a line. */
const LINE_START = /^(?:[#+=:^-]|\d+(?=[.)]))/
/** Together with what follows it, a sign that is escaped would be a pair that is escaped. */
const GUILLEMET = /\\<(?=\\<|$)/g
const ENTITY_ONLY = new Map([
  ['&', '&amp;'],
  ['^', '&#94;'],
  ['{%', '&#123;%'],
])

const escaped = (character: string) => ENTITY_ONLY.get(character) ?? `\\${character}`

/** @param atStart whether the text begins a line */
export function escapeText(text: string, atStart: boolean): string {
  const inside = text.replace(ANYWHERE, escaped).replace(GUILLEMET, '&lt;')
  return atStart ? inside.replace(LINE_START, escapedStart) : inside
}

/** A number is a list by the sign after it, so the sign is escaped. */
const escapedStart = (start: string) => (/\d/.test(start) ? `${start}\\` : escaped(start))

const URL_ENTITIES: Record<string, string> = {
  ' ': '%20',
  '(': '%28',
  ')': '%29',
  '<': '%3C',
  '>': '%3E',
}

/** The address of a link or a picture between round brackets, of which it may hold pairs. */
export const escapeAddress = (address: string): string =>
  address.replace(PAIRED.test(address) ? /[ <>]/g : /[ ()<>]/g, encoded)

const PAIRED = /^[^()]*(\([^()]*\)[^()]*)*$/
const encoded = (character: string) => URL_ENTITIES[character] ?? character
