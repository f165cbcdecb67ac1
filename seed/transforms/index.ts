/** From the tree of a page to its body: one table of handlers, one row an element. */
import type { Element, Root } from 'hast'
import type { StoredBlock } from '../../src/model'
import { blockHandlers } from './blocks'
import { nested } from './depth'
import { exactBlock } from './exact'
import { foldCollapsibles } from './collapsible'
import type { Child } from './dom'
import { toBlocks } from './flow'
import { withForms } from './forms'
import { image, thumbnail } from './image'
import { keptHtml } from './kept'
import { link } from './link'
import type { PageNotes } from './notes/find'
import { takeNotes } from './notes/take'
import { phrasingHandlers } from './phrasing'
import { picture, recording } from './recording'
import { PLAIN, type Handler, type Mixed, type State, type Style } from './state'
import { textHandlers } from './text'
import { dropUnseen } from './unseen'
import { iframe } from './video'

export type { KeyReference, Known, Media, Parts, Target, Unwanted, VideoPart } from './state'

const anchor: Handler = (element, state, style) => {
  const video = thumbnail(element, state, style)
  return video.length > 0 ? video : link(element, state, style)
}

const raw: Handler = (element, state) => {
  state.report(
    'raw-html',
    `A <${element.tagName}> cannot be anything else and was kept as HTML.`,
    element,
  )
  return [{ type: 'rawHtml', html: keptHtml(element, state) }]
}

const HANDLERS: Record<string, Handler> = {
  ...textHandlers,
  ...phrasingHandlers,
  ...blockHandlers,
  a: anchor,
  img: image,
  picture,
  iframe,
  audio: recording,
  video: recording,
}

export type PageFacts = Pick<State, 'page' | 'parts' | 'target' | 'known' | 'report' | 'named'>

/**
 * The body of a page; what it is made of goes to `parts`, what is noteworthy to `report`.
 *
 * @param notes of the tree; they are taken out of it
 */
export function transform(tree: Root, notes: PageNotes, facts: PageFacts): StoredBlock[] {
  const state = createState(facts)
  dropUnseen(tree, facts.report)
  const list = takeNotes(tree, notes, state)
  return [...withForms(state.flow(tree.children), state.exact), ...list()]
}

function createState(facts: PageFacts): State {
  const state: State = {
    ...facts,
    noteAt: () => undefined,
    exact: new Set(),
    referred: new Set(),
    heading: undefined,
    pending: {},
    depth: 0,
    lastVideo: undefined,
    convert: (nodes, style = PLAIN) =>
      foldCollapsibles(nodes, state).flatMap((node) => convertNode(node, state, style)),
    flow: (nodes, style = PLAIN) => toBlocks(state.convert(nodes, style)),
  }
  return state
}

function convertNode(node: Child, state: State, style: Style): Mixed[] {
  switch (node.type) {
    case 'text':
      return [textNode(node.value, style)]
    case 'element':
      return (
        exactBlock(node, state) ?? nested(node, state, () => handlerOf(node)(node, state, style))
      )
    default:
      return []
  }
}

const handlerOf = (element: Element): Handler => HANDLERS[element.tagName] ?? raw

function textNode(text: string, { marks, color }: Style): Mixed {
  return { type: 'text', text, ...(marks.length > 0 && { marks }), ...(color && { color }) }
}
