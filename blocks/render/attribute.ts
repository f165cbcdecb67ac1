import { h, serialize } from './hast'

/** The opening tag of an element, with its attributes escaped. */
export function openTag(tagName: string, properties: Parameters<typeof h>[1] = {}): string {
  return serialize(h(tagName, properties)).replace(`</${tagName}>`, '')
}
