/** Makes documents of the notes of a page; references then become one and the same node. */
import type { Element, Root } from 'hast'
import type { FootnoteReferenceNode, StoredBlock } from '../../../src/model'
import { asData } from '../../read/frontMatter'
import { lineOf } from '../../render/tree'
import { hasClass, isBlank, isElement, property, type Child } from '../dom'
import type { State } from '../state'
import { holds, referredId, type Note, type PageNotes } from './find'

export function noteReferenceOf(element: Element, state: State): FootnoteReferenceNode | undefined {
  const id = referredId(element)
  const footnote = id === undefined ? undefined : state.notes.get(id)
  if (footnote === undefined) return undefined
  state.referred.add(footnote)
  return { type: 'footnoteReference', footnote }
}

/**
 * Takes the notes out of the page. Those that do not stand at its end stay where they are, as text.
 *
 * @returns what gives, once the page is converted, the block that lists them, where their order is not that
 * of first mention; a mention in what was kept as HTML is none
 */
export function takeNotes(tree: Root, found: PageNotes, state: State): () => StoredBlock[] {
  report(found, state)
  if (!found.atEnd) return () => []
  removeNotes(tree, found.notes)
  const footnotes = footnotesOf(found, state)
  const withinNotes = [...state.referred]
  state.referred.clear()
  return () => {
    const inOrder = new Set([...state.referred, ...withinNotes])
    return footnotes.join() === [...inOrder].join() ? [] : [{ type: 'notes', footnotes }]
  }
}

function report({ notes, mentioned, missing, atEnd }: PageNotes, state: State): void {
  for (const { id, element } of missing)
    state.report('note-missing', `There is no note "${id}" on this page.`, element)
  for (const { id, element } of notes) {
    if (property(element, 'name')?.startsWith('#'))
      state.report('note-misnamed', `The name of the note "${id}" begins with #.`, element)
    if (!mentioned.includes(id))
      state.report('note-unused', `Nothing refers to the note "${id}".`, element)
  }
  if (notes.length > 0 && !atEnd)
    state.report('notes-within', 'The notes do not stand at the end.', notes[0]?.element)
}

function footnotesOf({ notes }: PageNotes, state: State): string[] {
  const footnotes: string[] = []
  for (const { id, children, element } of notes) {
    const place = { id: saidId(id, state), line: lineOf(element) }
    const key = state.parts.footnote(state.flow(children), place)
    state.notes.set(id, key)
    if (footnotes.includes(key)) reportEqual(id, children, element, state)
    else footnotes.push(key)
  }
  return footnotes
}

/** The public id of kramdown's note `[^label]`, where the front matter states one. */
function saidId(id: string, { page, known }: State): string | undefined {
  const stated = asData(page.data.notes)[id.replace(/^fn:/, '')]
  return known(String(stated))?.collection === 'footnotes' ? String(stated) : undefined
}

function reportEqual(id: string, children: Child[], element: Element, state: State): void {
  const whole: Element = { ...element, children: children as Element['children'] }
  state.report('notes-equal', `The note "${id}" says what another one says.`, whole)
}

function removeNotes(tree: Root, notes: Note[]): void {
  tree.children = tree.children.filter((node) => !holds(node, notes))
  while (tree.children.length > 0 && isTail(tree.children.at(-1))) tree.children.pop()
}

const isTail = (node: Child | undefined) =>
  node !== undefined &&
  (isElement(node, 'hr') ||
    (isBlank(node) && node.type !== 'comment') ||
    hasClass(node, 'footnotes'))
