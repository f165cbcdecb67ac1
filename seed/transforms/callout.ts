import type { Element } from 'hast'
import {
  CALLOUT_KINDS,
  CALLOUT_KIND_LABELS,
  plainText,
  type CalloutKind,
  type StoredBlock,
} from '../../src/model'
import { lineOf } from '../render/tree'
import { KINDS } from './box'
import {
  classesOf,
  descendants,
  hasClass,
  isElement,
  property,
  solid,
  wordsIn,
  type Child,
} from './dom'
import { withForms } from './forms'
import { saidId } from './said'
import type { Handler, State } from './state'
import { LONGEST_TITLE, pageTitle, shortTitle } from './title'

const HEADING = /^h([1-6])$/

interface Title {
  text: string
  /** Level of a heading; absent for a label. */
  level?: number
  /** The element that says it. */
  element?: Element
  /** What is left of the box when the title is lifted out; absent where it must stay in the text. */
  rest?: Child[]
}

export const callout: Handler = (element, state) => {
  const classes = classesOf(element)
  const known = saidKind(element) ?? classes.flatMap((name) => KINDS[name] ?? [])[0]
  if (!known && !classes.includes('callout')) {
    state.report(
      'unknown-box',
      `A box of the unknown class "${classes.join(' ')}" became a callout.`,
      element,
    )
  }
  const id = saidId(element, 'callouts', state)
  const title =
    ((id !== undefined || isDelivered(element)) && saidTitle(element)) || titleOf(element)
  const heading = state.heading
  if (title) state.heading = title.text
  const body = withForms(state.flow(title?.rest ?? element.children), state.exact)
  state.heading = heading
  const line = lineOf(element)
  const key = state.parts.callout({
    ...(id !== undefined && { id }),
    kind: known ?? 'other',
    title: (id === undefined && !isDelivered(element) ? shortTitle : String)(
      title?.text || untitled(known ?? 'other', body, state),
    ),
    showTitle: title?.rest !== undefined,
    ...(title?.rest && title.level !== undefined && { titleLevel: title.level }),
    sourceClasses: isDelivered(element)
      ? (property(element, 'dataSourceClass') ?? '')
      : classes.join(' '),
    body,
    ...(line && { line }),
  })
  if (title?.element) state.named.set(title.element, key)
  return [{ type: 'callout', callout: key }]
}

/** A name for lists, of a box that has none: the first thing that it says, else what stands above it. */
function untitled(kind: CalloutKind, body: readonly StoredBlock[], state: State): string {
  const ofPage = pageTitle(state.page, CALLOUT_KIND_LABELS[kind])
  if (kind === 'objectives') return ofPage
  const said = body
    .map((block) => plainText([block]))
    .find((text) => text !== '' && !TIME.test(text))
  return said?.replace(/:$/, '') ?? state.heading ?? ofPage
}

/** How long a video takes, which names nothing. */
const TIME = /^\[?(\d+:)?\d+:\d{2}\b/

/** Whether a box is one that the API delivered, which says what it is. */
const isDelivered = (element: Element) => property(element, 'dataKind') !== undefined

const saidKind = (element: Element): CalloutKind | undefined =>
  CALLOUT_KINDS.find((kind) => kind === property(element, 'dataKind'))

/** A title that the box has and does not show. */
function saidTitle(element: Element): Title | undefined {
  const text = property(element, 'dataTitle')
  return text === undefined ? undefined : { text }
}

function titleOf(element: Element): Title | undefined {
  const index = element.children.findIndex((child) => solid([child]).length > 0)
  const first = element.children[index]
  if (!isElement(first)) return undefined
  const text = wordsIn(first.children)
  const level = HEADING.exec(first.tagName)?.[1]
  if (text === '' || TIME.test(text)) return undefined
  if (level !== undefined || hasClass(first, 'box-title') || isLine(element, first, text)) {
    const plain =
      [...descendants(first.children)].length === 0 && (level === undefined || Number(level) > 1)
    const fits = text.length <= LONGEST_TITLE || isDelivered(element)
    return {
      text,
      element: first,
      ...(level !== undefined && { level: Number(level) }),
      ...(plain && fits && { rest: element.children.slice(index + 1) }),
    }
  }
  return boldTitle(first)
}

/** A first line that is short and no sentence, above what the box has to say. */
const isLine = (box: Element, first: Element, text: string): boolean =>
  first.tagName === 'p' &&
  solid(box.children).length > 1 &&
  text.length <= LONGEST_TITLE &&
  !/[.:;,…]$/.test(text)

/** A first line that is bold or a label within a paragraph names the box and stays in its text. */
function boldTitle(paragraph: Element): Title | undefined {
  const [first] = solid(paragraph.children)
  const names = isElement(first, 'strong', 'b') || hasClass(first, 'box-title')
  const text = names && isElement(first) ? wordsIn(first.children) : ''
  return text && !TIME.test(text) ? { text } : undefined
}
