import type { Attributes } from '../element'
import { global, HTML_NAME, rx, S, WORD } from '../patterns'

const ATTRIBUTE = global(
  rx`(?<name>${HTML_NAME})(?:${S}*=${S}*(?:(?<bare>${WORD}+)|(?<quote>["'])(?<value>[^]*?)\k<quote>))?`,
)

export function htmlAttributes(text: string, lowerCase: boolean): Attributes {
  const attr: Attributes = new Map()
  for (const { groups } of text.matchAll(ATTRIBUTE)) {
    const name = groups?.name ?? ''
    attr.set(lowerCase ? name.toLowerCase() : name, groups?.bare ?? groups?.value ?? '')
  }
  return attr
}
