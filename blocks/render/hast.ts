import type { Element, ElementContent, Nodes, Properties, Text } from 'hast'
import { toHtml } from 'hast-util-to-html'

export type Content = ElementContent

/** An element; properties without a value are left out. */
export function h(
  tagName: string,
  properties: Record<string, Properties[string]> = {},
  children: Content[] = [],
): Element {
  const given = Object.entries(properties).filter(
    ([, value]) => value !== undefined && value !== null,
  )
  return { type: 'element', tagName, properties: Object.fromEntries(given), children }
}

export const text = (value: string): Text => ({ type: 'text', value })

/** HTML as a person would write it: `&amp;` rather than `&#x26;`. */
export const serialize = (tree: Nodes): string =>
  toHtml(tree, { characterReferences: { useNamedReferences: true } })
