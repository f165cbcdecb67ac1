/** Small questions about elements, asked everywhere in this folder. */
import type { Element, ElementContent, RootContent } from 'hast'

export type Child = ElementContent | RootContent

export const isElement = (node: Child | undefined, ...names: string[]): node is Element =>
  node?.type === 'element' && (names.length === 0 || names.includes(node.tagName))

const SCRIPTS = ['script', 'style', 'link', 'meta', 'noscript']

/** What works behind a page; no reader sees it. */
export const isScript = (node: Child): boolean => isElement(node, ...SCRIPTS)

export function classesOf(element: Element): string[] {
  const { className } = element.properties
  return Array.isArray(className) ? className.map(String) : []
}

export const hasClass = (node: Child | undefined, ...names: string[]): boolean =>
  isElement(node) && classesOf(node).some((name) => names.includes(name))

export const isBlank = (node: Child) =>
  node.type === 'comment' || (node.type === 'text' && /^[ \t\n\r\f]*$/.test(node.value))

export const solid = (nodes: readonly Child[]) => nodes.filter((node) => !isBlank(node))

export function property(element: Element, name: string): string | undefined {
  const value = element.properties[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
}

/** The words of an element, white space folded. */
export function wordsIn(nodes: readonly Child[]): string {
  return rawText(nodes)
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim()
}

export function rawText(nodes: readonly Child[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (!isElement(node) || isScript(node)) return ''
      return node.tagName === 'br' ? ' ' : rawText(node.children)
    })
    .join('')
}

export function* descendants(nodes: readonly Child[]): Generator<Element> {
  for (const node of nodes) {
    if (!isElement(node)) continue
    yield node
    yield* descendants(node.children)
  }
}
