import type { Content } from '../../../blocks/render/hast'
import type { Element } from 'hast'

/** Makes blocks of what stands in a block; handed in, so that no module imports its importer. */
export type BlocksOf = (nodes: Content[]) => Element[]

export const isElement = (node: Content): node is Element => node.type === 'element'

/** Changes every element, innermost first; comments are left out. */
export const changed = (nodes: Content[], change: (element: Element) => Content[]): Content[] =>
  nodes.flatMap((node) => {
    if (node.type === 'text') return [node]
    return isElement(node) ? change({ ...node, children: changed(node.children, change) }) : []
  })

/** The words in it; line breaks count as such. */
export const wordsIn = (node: Content): string => {
  if (node.type === 'text') return node.value
  if (!isElement(node)) return ''
  return node.tagName === 'br' ? '\n' : node.children.map(wordsIn).join('')
}

/** Whether there is nothing to read: blanks, also those that do not break, and line breaks. */
export const isBlank = (nodes: Content[]): boolean => nodes.map(wordsIn).join('').trim() === ''

/** The declarations of a style whose property is one of these, as CSS. */
export function styleOf({ properties }: Element, property: RegExp): string {
  const { style } = properties
  if (typeof style !== 'string') return ''
  return style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => property.test(declaration))
    .join(';')
}
