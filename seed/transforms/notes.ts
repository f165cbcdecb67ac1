/**
 * Footnotes in every form the sources have. First the notes are found and taken out of the page, each
 * under the id by which the page refers to it; then references become one and the same node.
 */
import type { Element, Root } from 'hast'
import type { FootnoteReferenceNode, StoredBlock } from '../../src/model'
import { dataOf } from '../documents/said'
import { lineOf } from '../render/tree'
import {
  classesOf,
  descendants,
  hasClass,
  isBlank,
  isElement,
  property,
  solid,
  type Child,
} from './dom'
import type { State } from './state'

interface Note {
  id: string
  children: Child[]
  element: Element
}

/** What a link refers to, where it refers to a note: `#fn1`, `#fn:1`, `#1`. */
function referredId(element: Element): string | undefined {
  const href = property(element, 'href')
  return href?.startsWith('#') ? normalId(href.slice(1)) : undefined
}

const normalId = (id: string) => decodeURIComponent(id).replace(/^#/, '')

export function noteReferenceOf(element: Element, state: State): FootnoteReferenceNode | undefined {
  const id = isElement(element, 'a') ? referredId(element) : undefined
  const footnote = id === undefined ? undefined : state.notes.get(id)
  return footnote === undefined ? undefined : { type: 'footnoteReference', footnote }
}

/** The id that an anchor gives to a note that begins with it, by any of the hand-made forms. */
function definedId(anchor: Element): string | undefined {
  const name = property(anchor, 'name') ?? property(anchor, 'id')
  if (name === undefined) return undefined
  const id = normalId(name)
  if (/^fn\d+$/.test(id)) return id
  return /^\d+$/.test(id) && /^#\d+[A-Z]$/.test(property(anchor, 'href') ?? '') ? id : undefined
}

/**
 * Takes the notes out of the page and makes documents of them. Notes that do not stand at its end stay
 * where they are, as text.
 *
 * @returns the block that lists them, where their order is not that of first mention
 */
export function takeNotes(tree: Root, state: State): StoredBlock[] {
  const kramdowns = kramdownNotes(tree)
  const byHand = tree.children.flatMap((node) =>
    isElement(node, 'p') ? (notesIn(node) ?? []) : [],
  )
  const notes = distinct([...byHand, ...kramdowns])
  if (notes.length === 0) return []
  const referred = referredIds(tree, notes)
  reportMissing(tree, notes, state)
  reportMisnamed(notes, state)
  for (const { id, element } of notes) {
    if (!referred.includes(id))
      state.report('note-unused', `Nothing refers to the note "${id}".`, element)
  }
  if (!nothingFollows(tree, notes)) {
    state.report('notes-within', 'The notes do not stand at the end.', notes[0]?.element)
    return []
  }
  removeNotes(tree, notes)
  return listOf(notes, referred, state)
}

function listOf(notes: Note[], referred: string[], state: State): StoredBlock[] {
  const footnotes: string[] = []
  for (const { id, children, element } of notes) {
    const place = { id: saidId(id, state), line: lineOf(element) }
    const key = state.parts.footnote(state.flow(children), place)
    state.notes.set(id, key)
    if (footnotes.includes(key))
      state.report('notes-equal', `The note "${id}" says what another one says.`, element)
    else footnotes.push(key)
  }
  const mentioned = new Set(referred.map((id) => state.notes.get(id)))
  const inOrder = footnotes.join() === [...mentioned].join()
  return inOrder ? [] : [{ type: 'notes', footnotes }]
}

/** The public id of kramdown's note `[^label]`, where the front matter states one. */
function saidId(id: string, { page, known }: State): string | undefined {
  const stated = dataOf(page.data.notes)[id.replace(/^fn:/, '')]
  return known(String(stated))?.collection === 'footnotes' ? String(stated) : undefined
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
    if (id !== undefined) notes.push({ id, children: [], element: child as Element })
    else notes.at(-1)?.children.push(child)
  }
  return notes.map((note) => ({ ...note, children: withoutColon(note.children) }))
}

/** “1: Text” is the note “Text”; its number comes from its anchor. */
function withoutColon(children: Child[]): Child[] {
  const [first, ...rest] = children
  return first?.type === 'text'
    ? [{ ...first, value: first.value.replace(/^\s*[:.]\s*/, '') }, ...rest]
    : children
}

function distinct(notes: Note[]): Note[] {
  return notes.filter((note, index) => notes.findIndex(({ id }) => id === note.id) === index)
}

/** Ids in the order in which the page first refers to them. */
function referredIds(tree: Root, notes: Note[]): string[] {
  const anchors = new Set(notes.map(({ element }) => element))
  const ids: string[] = []
  for (const element of descendants(tree.children)) {
    if (element.tagName !== 'a' || anchors.has(element)) continue
    const id = referredId(element)
    if (id !== undefined && notes.some((note) => note.id === id) && !ids.includes(id)) ids.push(id)
  }
  return ids
}

function reportMissing(tree: Root, notes: Note[], state: State): void {
  for (const element of descendants(tree.children)) {
    const id = element.tagName === 'a' ? referredId(element) : undefined
    if (id !== undefined && /^fn:?\d+$/.test(id) && !notes.some((note) => note.id === id)) {
      state.report('note-missing', `There is no note "${id}" on this page.`, element)
    }
  }
}

const holds = (node: Child, notes: Note[]) =>
  isElement(node) &&
  [node, ...descendants(node.children)].some((inner) =>
    notes.some(({ element }) => element === inner),
  )

function reportMisnamed(notes: Note[], state: State): void {
  for (const { id, element } of notes) {
    if (property(element, 'name')?.startsWith('#'))
      state.report('note-misnamed', `The name of the note "${id}" begins with #.`, element)
  }
}

/** Notes are delivered at the end of a page: only there do they keep their place. */
function nothingFollows(tree: Root, notes: Note[]): boolean {
  const first = tree.children.findIndex((node) => holds(node, notes))
  return tree.children
    .slice(first)
    .every((node) => isBlank(node) || isElement(node, 'hr') || holds(node, notes))
}

function removeNotes(tree: Root, notes: Note[]): void {
  tree.children = tree.children.filter((node) => !holds(node, notes))
  while (tree.children.length > 0 && isTail(tree.children.at(-1))) tree.children.pop()
}

const isTail = (node: Child | undefined) =>
  node !== undefined &&
  (isElement(node, 'hr') ||
    (isBlank(node) && node.type !== 'comment') ||
    (isElement(node) && classesOf(node).includes('footnotes')))
