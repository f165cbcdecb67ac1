import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

const DEEPEST = 6

/**
 * Closes the gaps that a source leaves between the levels of its headings: whoever listens to a page would look
 * for what is missing. Each stays the element that it is in the source, and says its level where that is another.
 */
export function closeGaps(tree: Root): void {
  const above: number[] = []
  visit(tree, 'element', ({ tagName, properties }) => {
    const level = Number(/^h([1-6])$/.exec(tagName)?.[1] ?? properties.ariaLevel)
    if (Number.isNaN(level)) return
    while ((above.at(-1) ?? 0) >= level) above.pop()
    above.push(level)
    const nested = Math.min(above.length + 1, DEEPEST)
    if (nested !== level) properties.ariaLevel = nested
  })
}
