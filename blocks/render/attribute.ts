import { toHtml } from 'hast-util-to-html'
import { h } from './hast'

/** The opening tag of an element, with its attributes escaped. */
export function openTag(tagName: string, properties: Parameters<typeof h>[1] = {}): string {
  return toHtml(h(tagName, properties)).replace(`</${tagName}>`, '')
}
