/** What a document says, as words that can be compared. */
import { diffArrays } from 'diff'
import {
  references,
  walk,
  type Reference,
  type StoredBody,
  type StoredNode,
} from '../../../src/model'

export type Words = readonly string[]

/**
 * The words of a document, those of its parts at their end.
 *
 * @param part the words of what the body shows
 */
export function wordsOf(
  title: unknown,
  body: StoredBody | undefined,
  part: (shown: Reference) => Words,
): Words {
  if (!body) return split(String(title))
  const text = [...walk(body.children)].flatMap((node) => split(textOf(node)))
  const shown = references(body).filter(({ use }) => use === 'embed')
  return [...split(String(title)), ...text, ...shown.flatMap(part)]
}

function textOf(node: StoredNode): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'code':
      return node.code
    case 'rawHtml':
      return node.html
    case 'embed':
      return node.url
    default:
      return ''
  }
}

const split = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** From here on two texts are versions of one; below it, two texts. */
const ALIKE = 0.6

/** @returns the share of words that two texts have in common, in their order; 0 where they are not alike */
export function likeness(one: Words, other: Words): number {
  const total = one.length + other.length
  const maxEditLength = Math.floor((1 - ALIKE) * total)
  const changes = diffArrays([...one], [...other], { maxEditLength })
  if (!changes || total === 0) return 0
  const common = changes.reduce(
    (sum, { added, removed, count }) => (added || removed ? sum : sum + count),
    0,
  )
  return (2 * common) / total
}
