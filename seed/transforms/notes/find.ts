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
  const notes: Note[] = []
  for (const node of tree.children) if (isElement(node, 'p')) notes.push(...notesIn(node, notes))
  notes.push(...kramdownNotes(tree, notes))
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

/** kramdown's own: a list at the end, each item with a link back; a list that holds more stays as it is. */
function kramdownNotes(tree: Root, before: readonly Note[]): Note[] {
  const box = tree.children.find((node) => hasClass(node, 'footnotes'))
  if (!isElement(box)) return []
  const [list, ...others] = solid(box.children)
  if (others.length > 0 || !isElement(list)) return []
  const notes = solid(list.children).map((item) => {
    const element = isElement(item, 'li') ? item : undefined
    const id = element ? property(element, 'id') : undefined
    const children = element ? withoutBackLinks(element.children) : []
    return element && id?.startsWith('fn') ? { id, children, element } : undefined
  })
  const known = notes.filter((note) => note !== undefined)
  const ids = new Set([...before, ...known].map(({ id }) => id))
  const isWhole = known.length === notes.length && ids.size === before.length + known.length
  return isWhole ? known : []
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
function notesIn(paragraph: Element, before: readonly Note[]): Note[] {
  const ids = new Set(before.map(({ id }) => id))
  const newId = (node: Child | undefined): string | undefined => {
    const id = isElement(node, 'a') ? definedId(node) : undefined
    return id === undefined || ids.has(id) ? undefined : id
  }
  if (newId(solid(paragraph.children)[0]) === undefined) return []
  const notes: Note[] = []
  for (const child of paragraph.children) {
    const id = newId(child)
    if (id === undefined) notes.at(-1)?.children.push(child)
    else {
      ids.add(id)
      notes.push({ id, children: textIn(child as Element), element: child as Element })
    }
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
