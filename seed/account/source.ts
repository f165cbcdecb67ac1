/** What there is in a page, or in a piece of HTML, counted. */
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { boxOf } from '../transforms/box'
import { hasClass, isElement, isScript, wordsIn, type Child } from '../transforms/dom'
import { referredId, type PageNotes } from '../transforms/notes/find'
import { attributesOf } from './attributes'
import { wordsOf } from './text'
import { noCounts, type Counts, type Token } from './types'

export interface Content {
  counts: Counts
  text: string
  /** Names of the attributes that no body keeps. */
  attributes: string[]
}

const BY_TAG: Record<string, Token> = {
  img: 'images',
  iframe: 'frames',
  audio: 'frames',
  video: 'frames',
  li: 'listItems',
  td: 'tableCells',
  th: 'tableCells',
}

/**
 * Counts what stands in some nodes.
 *
 * @param notes of the page, where they are taken as notes: their numbers, which are given anew on delivery,
 * are no words then, and the links on them no links
 */
export function contentOf(nodes: readonly Child[], notes?: PageNotes): Content {
  const content: Content = { counts: noCounts(), text: '', attributes: [] }
  const texts: string[] = []
  const partOf = partsOfNotes(notes)
  const visit = (node: Child): void => {
    if (node.type === 'text') texts.push(node.value)
    else if (node.type === 'comment') content.counts.comments += 1
    else if (isElement(node) && count(node, content, partOf(node))) node.children.forEach(visit)
  }
  nodes.forEach(visit)
  content.text = texts.join(' ')
  content.counts.words = wordsOf(content.text).length
  return content
}

export const contentOfHtml = (html: string, notes?: PageNotes): Content =>
  contentOf(fromHtml(html, { fragment: true }).children, notes)

type NotePart = 'reference' | 'mark' | 'item' | undefined

function partsOfNotes(notes: PageNotes | undefined): (element: Element) => NotePart {
  if (!notes?.atEnd) return () => undefined
  const begin = new Set(notes.notes.map(({ element }) => element))
  const ids = new Set(notes.mentioned)
  return (element) => {
    if (begin.has(element)) return element.tagName === 'li' ? 'item' : 'mark'
    if (hasClass(element, 'reversefootnote')) return 'mark'
    return ids.has(referredId(element) ?? '') ? 'reference' : undefined
  }
}

/** @returns whether what stands in the element is content of the page too */
function count(element: Element, { counts, attributes }: Content, part: NotePart): boolean {
  if (part === 'reference') counts.noteReferences += 1
  if (part === 'reference' || part === 'mark') return false
  const { tagName } = element
  // The export names the document that an element stands for; its words only show it.
  const hasId = element.properties.dataId !== undefined
  if (isScript(element)) {
    counts.scripts += 1
    return false
  }
  if (hasId && tagName === 'sup') counts.noteReferences += 1
  if (hasId && (tagName === 'sup' || element.properties.dataNode === 'worksheet')) return false
  const isNote = part === 'item' || (hasId && tagName === 'li')
  const token = isNote ? undefined : BY_TAG[tagName]
  const { kept, left } = attributesOf(element)
  counts.attributes += kept.length + left.length
  attributes.push(...left)
  if (token) counts[token] += 1
  // Browsers show the page in the frame, or play the film, and not what stands between its tags.
  if (token === 'frames') return false
  if (/^h[1-6]$/.test(tagName) && wordsIn(element.children) !== '') counts.headings += 1
  if (tagName === 'a' && element.properties.href !== undefined) counts.links += 1
  if (tagName === 'div' && boxOf(element) === 'callout') counts.boxes += 1
  return true
}
