import { openTag } from '../render/attribute'
import { safeAddress } from '../render/safe'
import { escapeAddress, escapeText } from './escape'

type Attributes = Parameters<typeof openTag>[1]

/** Markdown within an element: the blank lines make it Markdown to every reader, the attribute to kramdown. */
export const boxed = (tagName: string, attributes: Attributes, content: string): string =>
  `${openTag(tagName, { ...attributes, markdown: '1' })}\n\n${content}\n\n</${tagName}>`

/** A node that says in attributes what it is, and shows a link; only its words where the address is not safe. */
export function linkBox(attributes: Attributes, address: string, words: string): string {
  const href = safeAddress(address)
  const shown = escapeText(words.replace(/\s+/g, ' ').trim() || address, true)
  return boxed('div', attributes, href ? `[${shown}](${escapeAddress(href)})` : shown)
}
