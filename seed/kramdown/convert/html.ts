import type { Attributes } from '../element'

const REFERENCE = '&(?:[\\p{Alphabetic}_:][-A-Za-z0-9_.:]*;|#\\d+;|#x[0-9a-fA-F]+;)'
const IN_TEXT = new RegExp(`${REFERENCE}|[<>&]`, 'gu')
const IN_ATTRIBUTE = new RegExp(`${REFERENCE}|[<>&"]`, 'gu')

const ESCAPES = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['"', '&quot;'],
])
const escapeOne = (char: string): string => ESCAPES.get(char) ?? char

/** Character references stay what they are. */
export const escapeText = (text: string): string => text.replace(IN_TEXT, escapeOne)
export const escapeCode = (text: string): string => text.replace(/[<>&]/g, escapeOne)

export function attributes(attr: Attributes): string {
  return [...attr]
    .filter(([name, value]) => name !== 'id' || value.trim() !== '')
    .map(([name, value]) => ` ${name}="${value.replace(IN_ATTRIBUTE, escapeOne)}"`)
    .join('')
}

/** A character as it is, but for those that would be markup. */
export function characterReference(char: string, original: string | undefined): string {
  if (char === '<' || char === '>' || char === '&' || char === '')
    return original ?? escapeOne(char)
  return char
}
