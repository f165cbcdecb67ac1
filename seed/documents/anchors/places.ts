/** The named places of a page, and the headings that they stand at or below. */
import type { Element, Root } from 'hast'
import { isElement, isScript, property, wordsIn, type Child } from '../../transforms/dom'
import type { PageNotes } from '../../transforms/notes/find'

export interface Place {
  /** Headings above it, the nearest first. */
  above: Heading | undefined
  /** Whether nothing is said between that heading and the place. */
  exact: boolean
}

interface Heading {
  element: Element
  above: Heading | undefined
}

const HEADING = /^h[1-6]$/
const SHOWN = new Set(['img', 'iframe', 'hr', 'input', 'video', 'audio'])

/**
 * A name that stands right before a heading is meant for that heading.
 *
 * @param notes of the page; where they are delivered as notes, they have names of their own
 */
export function placesIn(tree: Root, notes: PageNotes): Map<string, Place> {
  const places = new Map<string, Place>()
  let above: Heading | undefined
  let waiting: string[] = []
  const settle = (exact: boolean) => {
    for (const id of waiting) if (!places.has(id)) places.set(id, { above, exact })
    waiting = []
  }
  const visit = (node: Child): void => {
    if (node.type === 'text' && node.value.trim() !== '') settle(false)
    if (!isElement(node) || isScript(node)) return
    waiting.push(...namesOf(node))
    if (SHOWN.has(node.tagName)) settle(false)
    if (HEADING.test(node.tagName) && wordsIn(node.children) !== '') {
      above = { element: node, above }
      waiting.push(...node.children.flatMap(namesWithin))
      settle(true)
    } else node.children.forEach(visit)
  }
  tree.children.forEach(visit)
  settle(false)
  if (notes.atEnd) for (const { id } of notes.notes) places.delete(id)
  return places
}

function namesOf(element: Element): string[] {
  const name = element.tagName === 'a' ? property(element, 'name') : undefined
  return [property(element, 'id'), name].filter((id) => id !== undefined)
}

const namesWithin = (node: Child): string[] =>
  isElement(node) ? [...namesOf(node), ...node.children.flatMap(namesWithin)] : []
