/** The notes of a page, in every form that the sources have, and what refers to them. */
import type { Element, Root } from 'hast'
import { decoded } from '../address'
import {
  descendants,
  hasClass,
  isBlank,
  isElement,
  property,
  solid,
  wordsIn,
  type Child,
} from '../dom'

export interface Note {
  /** By which the page refers to it. */
  id: string
  children: Child[]
  /** The anchor or item that begins it. */
  element: Element
}

export interface PageNotes {
  /** In the order of the page. */
  notes: Note[]
  /** Ids of those that something refers to, in the order of first mention. */
  mentioned: string[]
  /** Links to notes that are not on the page. */
  missing: { id: string; element: Element }[]
  /** Whether they stand at the end of the page, where notes are delivered: only there do they keep their place. */
  atEnd: boolean
}

export function findNotes(tree: Root): PageNotes {
  const byHand = tree.children.flatMap((node) =>
    isElement(node, 'p') ? (notesIn(node) ?? []) : [],
  )
  const notes = distinct([...byHand, ...kramdownNotes(tree)])
  return {
    notes,
    mentioned: mentionedIn(tree, notes),
    missing: missingIn(tree, notes),
    atEnd: notes.length > 0 && nothingFollows(tree, notes),
  }
}

/** What a link refers to, where it refers to a note: `#fn1`, `#fn:1`, `#1`. */
export function referredId(element: Element): string | undefined {
  return element.tagName === 'a' ? noteIn(property(element, 'href')) : undefined
}

/** The id that an address refers to on its own page. */
export const noteIn = (href: string | undefined): string | undefined =>
  href?.startsWith('#') ? normalId(href.slice(1)) : undefined

/** A number or a sign; an anchor that says more, or was never closed, holds words of the page. */
export const isMark = (anchor: Element): boolean =>
  /^[^\p{L}]*\p{Lu}?[^\p{L}]*$/u.test(wordsIn(anchor.children))

const normalId = (id: string) => decoded(id).replace(/^#/, '')

/** The id that an anchor gives to a note that begins with it, by any of the hand-made forms. */
function definedId(anchor: Element): string | undefined {
  const name = property(anchor, 'name') ?? property(anchor, 'id')
  if (name === undefined) return undefined
  const id = normalId(name)
  if (/^fn\d+$/.test(id)) return id
  return /^\d+$/.test(id) && /^#\d+[A-Z]$/.test(property(anchor, 'href') ?? '') ? id : undefined
}

/** kramdown's own: a list at the end, each item with a link back. */
function kramdownNotes(tree: Root): Note[] {
  const list = tree.children.find((node) => hasClass(node, 'footnotes'))
  if (!isElement(list)) return []
  return [...descendants(list.children)]
    .filter(
      (element) => element.tagName === 'li' && (property(element, 'id') ?? '').startsWith('fn'),
    )
    .map((element) => ({
      id: property(element, 'id') ?? '',
      children: withoutBackLinks(element.children),
      element,
    }))
}

/** The links back, and the blanks before them, are made anew on delivery. */
function withoutBackLinks(nodes: readonly Child[]): Child[] {
  return nodes.flatMap((node, index): Child[] => {
    if (hasClass(node, 'reversefootnote')) return []
    if (node.type === 'text' && hasClass(nodes[index + 1], 'reversefootnote')) {
      return [{ ...node, value: node.value.trimEnd() }]
    }
    if (!isElement(node)) return [node]
    return [{ ...node, children: withoutBackLinks(node.children) as Element['children'] }]
  })
}

/** The notes of a paragraph that begins with the anchor of one; several may follow each other in it. */
function notesIn(paragraph: Element): Note[] | undefined {
  const [first] = solid(paragraph.children)
  if (!isElement(first, 'a') || definedId(first) === undefined) return undefined
  const notes: Note[] = []
  for (const child of paragraph.children) {
    const id = isElement(child, 'a') ? definedId(child) : undefined
    if (id !== undefined)
      notes.push({ id, children: textIn(child as Element), element: child as Element })
    else notes.at(-1)?.children.push(child)
  }
  return notes.map((note) => ({ ...note, children: withoutColon(note.children) }))
}

const textIn = (anchor: Element): Child[] => (isMark(anchor) ? [] : [...anchor.children])

/** “1: Text” is the note “Text”; its number comes from its anchor. */
function withoutColon(children: Child[]): Child[] {
  const [first, ...rest] = children
  return first?.type === 'text'
    ? [{ ...first, value: first.value.replace(/^\s*\d*[:.]\s*/, '') }, ...rest]
    : children
}

function distinct(notes: Note[]): Note[] {
  return notes.filter((note, index) => notes.findIndex(({ id }) => id === note.id) === index)
}

function mentionedIn(tree: Root, notes: Note[]): string[] {
  const anchors = new Set(notes.map(({ element }) => element))
  const ids = new Set(notes.map(({ id }) => id))
  const found = [...descendants(tree.children)]
    .filter((element) => !anchors.has(element))
    .flatMap((element) => referredId(element) ?? [])
  return [...new Set(found)].filter((id) => ids.has(id))
}

function missingIn(tree: Root, notes: Note[]): PageNotes['missing'] {
  if (notes.length === 0) return []
  const ids = new Set(notes.map(({ id }) => id))
  return [...descendants(tree.children)].flatMap((element) => {
    const id = referredId(element)
    return id !== undefined && /^fn:?\d+$/.test(id) && !ids.has(id) ? [{ id, element }] : []
  })
}

function nothingFollows(tree: Root, notes: Note[]): boolean {
  const first = tree.children.findIndex((node) => holds(node, notes))
  return tree.children
    .slice(first)
    .every((node) => isBlank(node) || isElement(node, 'hr') || holds(node, notes))
}

export function holds(node: Child, notes: Note[]): boolean {
  const anchors = new Set(notes.map(({ element }) => element))
  return (
    isElement(node) && [node, ...descendants(node.children)].some((inner) => anchors.has(inner))
  )
}
