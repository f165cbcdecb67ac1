/** The words that a reader sees of a page. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode

/** What a browser does not show, or shows as something else than words. */
const UNSEEN = new Set(
  'script style template noscript iframe title head textarea select object video audio'.split(' '),
)
const INLINE = new Set(
  `a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span
  strike strong sub sup time tt u var wbr`.split(/\s+/),
)

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.nodeName === '#text' && 'value' in node) return node.value
      if (!('tagName' in node) || UNSEEN.has(node.tagName)) return ' '
      if (node.attrs.some(({ value }) => value === 'doc-backlink')) return ' '
      const inner = textOf(node.childNodes)
      return INLINE.has(node.tagName) ? inner : ` ${inner} `
    })
    .join('')
}

export interface Seen {
  words: string[]
  /** All letters in a row, for words that another one has joined. */
  letters: string
}

/** Numbers are left out: notes are numbered anew. */
export function seenIn(html: string): Seen {
  const words =
    textOf(parseFragment(html, { scriptingEnabled: false }).childNodes).match(/[\p{L}\p{M}]+/gu) ??
    []
  return { words, letters: words.join('') }
}

function countsOf(items: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

function missing(wanted: Iterable<string>, found: Iterable<string>): string[] {
  const left = countsOf(found)
  return [...wanted].filter((item) => {
    const count = left.get(item) ?? 0
    left.set(item, count - 1)
    return count <= 0
  })
}

/** Words of the one that are not in the other; a word that stands there in another's arms is there. */
export function lostWords(before: Seen, after: Seen): string[] {
  const lost = missing(before.words, after.words)
  const fewer = missing(before.letters, after.letters)
  return fewer.length === 0 ? lost.filter((word) => !after.letters.includes(word)) : lost
}
