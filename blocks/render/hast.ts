import type { Element, ElementContent, Properties, Text } from 'hast'

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
