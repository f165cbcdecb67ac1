import { HTML_NAME, rx, S, WORD } from '../patterns'

const ATTRIBUTE = `${S}+${HTML_NAME}(?:${S}*=${S}*(?:${WORD}+|(?<quote>["'])[^]*?\\k<quote>))?`

/** A start tag; a name or an attribute once read is never read another way. */
export const TAG = rx`<(?=(?<name>${HTML_NAME}))\k<name>${S}*(?<attrs>(?:(?=(?<item>${ATTRIBUTE}))\k<item>)*)${S}*(?<closed>\/)?>`
export const CLOSE_TAG = rx`<\/(?<name>${HTML_NAME})${S}*>`
export const COMMENT = rx`<!--[^]*?-->`
export const INSTRUCTION = rx`<\?[^]*?\?>`
export const ENTITY = rx`&(?:(?<name>[A-Za-z0-9_:][-A-Za-z0-9_.:]*)|#(?<decimal>\d+)|#x(?<hex>[0-9a-fA-F]+));`

/** The rest of a line that holds nothing more. */
export const LINE_REST = rx`[ \t]*\n`
