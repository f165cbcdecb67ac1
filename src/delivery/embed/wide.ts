import type { Element, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import { embedWords, langOf } from './words'

/** A table or code that is wider than the frame scrolls by itself, with the keyboard too; the page does not. */
export function scrollWide(tree: Root, language: string): void {
  const words = embedWords(language)
  const lang = langOf(words, language)
  visit(tree, 'element', (table, index, parent) => {
    if (table.tagName === 'pre') table.properties.tabIndex = 0
    if (table.tagName !== 'table' || !parent || index === undefined) return undefined
    const caption = captionOf(table)
    const name = caption ? { ariaLabel: toText(caption) } : { ariaLabel: words.table, lang }
    // The name is in the language of the words, the table in that of the page.
    if (!caption && lang) table.properties.lang ??= language
    const box = { className: ['table'], role: 'group', tabIndex: 0, ...name }
    parent.children[index] = h('div', box, [table])
    // A table within this one scrolls with it.
    return SKIP
  })
}

const captionOf = ({ children }: Element) =>
  children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'caption',
  )
