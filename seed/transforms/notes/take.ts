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
  const footnote = id === undefined ? undefined : state.noteAt(id, element)
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
  const { footnotes, mentions } = convertNotes(found, state)
  return () => {
    const inOrder = inOrderOfMention(state.referred, mentions)
    return footnotes.join() === inOrder.join() ? [] : [{ type: 'notes', footnotes }]
  }
}

/** Notes are numbered as the text mentions them; those that only notes mention come after all others. */
function inOrderOfMention(first: ReadonlySet<string>, mentions: Mentions): string[] {
  const order = new Set(first)
  for (const key of order) for (const further of mentions.get(key) ?? []) order.add(further)
  return [...order]
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

/** Keys of the notes that a note mentions, by its own. */
type Mentions = Map<string, string[]>

/** What a note mentions is converted before it, since its key is made of what it says. */
function convertNotes({ notes }: PageNotes, state: State) {
  const byId = new Map(notes.map((note) => [note.id, note]))
  const keys = new Map<string, string>()
  const mentions: Mentions = new Map()
  const open = new Set<Note>()
  const keyOf = (note: Note): string => {
    const known = keys.get(note.id)
    if (known !== undefined) return known
    open.add(note)
    const { blocks, mentioned } = within(note, state)
    open.delete(note)
    const place = { id: saidId(note.id, state), line: lineOf(note.element) }
    const key = state.parts.footnote(blocks, place)
    keys.set(note.id, key)
    mentions.set(key, mentioned)
    return key
  }
  state.noteAt = (id, element) => {
    const note = byId.get(id)
    if (!note || !open.has(note)) return note && keyOf(note)
    const said = state.known(saidId(id, state) ?? '')?.key
    if (said === undefined)
      state.report('note-circle', `The note "${id}" leads back to itself.`, element)
    return said
  }
  const footnotes = new Set<string>()
  for (const note of notes) {
    const key = keyOf(note)
    if (footnotes.has(key)) reportEqual(note, state)
    footnotes.add(key)
  }
  return { footnotes: [...footnotes], mentions }
}

function within({ children }: Note, state: State) {
  const { referred } = state
  state.referred = new Set()
  const blocks = state.flow(children)
  const mentioned = [...state.referred]
  state.referred = referred
  return { blocks, mentioned }
}

/** The public id of kramdown's note `[^label]`, where the front matter states one. */
function saidId(id: string, { page, known }: State): string | undefined {
  const stated = asData(page.data.notes)[id.replace(/^fn:/, '')]
  return known(String(stated))?.collection === 'footnotes' ? String(stated) : undefined
}

function reportEqual({ id, children, element }: Note, state: State): void {
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
