import type { Element } from 'hast'
import type {
  HeadingLevel,
  StoredBlock,
  StoredInline,
  TableCellNode,
  TableRowNode,
} from '../../src/model'
import { COLORS, isInline } from '../../src/model'
import { boxOf, type Box } from './box'
import { callout } from './callout'
import {
  classesOf,
  descendants,
  hasClass,
  isBlank,
  isElement,
  property,
  solid,
  wordsIn,
  type Child,
} from './dom'
import { tidy, toBlocks, toItem } from './flow'
import { HIGHLIGHTS } from './highlight'
import type { Handler, State } from './state'
import { onlyText, onlyWords } from './onlyWords'
import { taskIn, without } from './task'
import { unwrapped } from './text'
import { videoSource, videoTime } from './video'

const paragraph: Handler = (element, state, style) => {
  if (hasClass(element, 'videotime')) return videoTime(element, state, style)
  if (hasClass(element, 'source')) return videoSource(element, state, style)
  const align = /text-align:\s*(center|right)/.exec(property(element, 'style') ?? '')?.[1]
  return toBlocks(state.convert(element.children, style), align as 'center' | 'right' | undefined)
}

const heading: Handler = (element, state, style) => {
  const mixed = state.convert(element.children, style)
  const children = tidy(mixed.filter(isInline))
  const blocks = mixed.filter((node) => !isInline(node))
  if (children.length === 0) {
    if (blocks.length > 0)
      state.report('not-a-heading', 'A heading holds no line of text.', element)
    return blocks
  }
  state.heading = wordsIn(element.children)
  const level = Number(element.tagName.slice(1)) as HeadingLevel
  const named: StoredBlock = { type: 'heading', level, children }
  state.named.set(element, named)
  return [named, ...blocks]
}

const list: Handler = (element, state, style) => {
  const items = element.children.filter((child) => !isBlank(child))
  const start = Number(property(element, 'start') ?? 1)
  const children = items.map((item) => ({
    type: 'listItem' as const,
    ...itemOf(item, state, style),
  }))
  if (children.length === 0) return []
  const ordered = element.tagName === 'ol'
  return [
    { type: 'list', ordered, ...(ordered && start !== 1 && start >= 0 && { start }), children },
  ]
}

function itemOf(item: Child, state: State, style: Parameters<Handler>[2]) {
  const content = isElement(item, 'li') ? item.children : [item]
  const task = taskIn(content)
  const mixed = toItem(state.convert(task ? without(task, content) : content, style))
  return {
    ...(task && { checked: task.properties.checked === true }),
    children: mixed as (StoredBlock | StoredInline)[],
  }
}

const quote: Handler = (element, state, style) => {
  const children = state.flow(element.children, style)
  const { attribution, rest } = attributionOf(children)
  return [{ type: 'quote', ...(attribution && { attribution }), children: rest }]
}

const DASH = /^\s*[–—-]{1,3}\s*/

/** Who said it: what follows the last line break of a quote, or its last paragraph, and begins with a dash. */
function attributionOf(blocks: StoredBlock[]): {
  attribution?: StoredInline[]
  rest: StoredBlock[]
} {
  const last = blocks.at(-1)
  if (last?.type !== 'paragraph') return { rest: blocks }
  const at = last.children.findLastIndex(({ type }) => type === 'break')
  const [first, ...others] = last.children.slice(at + 1)
  const alone = at === -1 && blocks.length === 1
  if (alone || first?.type !== 'text' || !DASH.test(first.text)) return { rest: blocks }
  const words = { ...first, text: first.text.replace(DASH, '') }
  const attribution = tidy(words.text === '' ? others : [words, ...others])
  const kept = tidy(last.children.slice(0, Math.max(at, 0)))
  const rest = [...blocks.slice(0, -1), ...(kept.length > 0 ? [{ ...last, children: kept }] : [])]
  return attribution.length > 0 ? { attribution, rest } : { rest: blocks }
}

const table: Handler = (element, state, style) => {
  const rows = [...rowsOf(element)]
  const children = rows
    .map((row) => rowOf(row, state, style))
    .filter((row) => row.children.length > 0)
  const caption = element.children.find((child): child is Element => isElement(child, 'caption'))
  if (children.length === 0) return caption ? state.flow(caption.children, style) : []
  return [
    {
      type: 'table',
      ...(caption && { caption: onlyWords(caption.children, 'a caption', state) }),
      ...(hasClass(element, 'worksheet') && { worksheet: true }),
      children,
    },
  ]
}

function* rowsOf(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (isElement(child, 'tr')) yield child
    else if (isElement(child, 'thead', 'tbody', 'tfoot')) yield* rowsOf(child)
  }
}

function rowOf(
  row: Element,
  state: State,
  style: Parameters<Handler>[2],
): TableRowNode<StoredBlock> {
  const cells = row.children.filter((child): child is Element => isElement(child, 'td', 'th'))
  return {
    type: 'tableRow',
    children: cells.map((cell): TableCellNode<StoredBlock> => {
      const [colSpan, rowSpan] = [
        Number(property(cell, 'colSpan')),
        Number(property(cell, 'rowSpan')),
      ]
      return {
        type: 'tableCell',
        header: cell.tagName === 'th',
        ...(colSpan > 1 && { colSpan }),
        ...(rowSpan > 1 && { rowSpan }),
        children: state.flow(cell.children, style),
      }
    }),
  }
}

const pre: Handler = (element, state) => {
  const language = [element, ...descendants(element.children)]
    .flatMap(classesOf)
    .map((name) => /^language-(.+)$/.exec(name)?.[1])
    .find(Boolean)
  return [
    {
      type: 'code',
      ...(language && { language }),
      code: onlyText(element.children, 'a block of code', state).replace(/\n$/, ''),
    },
  ]
}

const details: Handler = (element, state, style) => {
  const summary = element.children.find((child): child is Element => isElement(child, 'summary'))
  const rest = element.children.filter((child) => child !== summary)
  return [
    {
      type: 'disclosure',
      summary: summary
        ? onlyWords(summary.children, 'the heading of a fold-out', state)
        : 'Details',
      ...(element.properties.open === true && { open: true }),
      children: state.flow(rest, style),
    },
  ]
}

const definitions: Handler = (element, state, style) => {
  const items: { term: string; description: StoredBlock[] }[] = []
  for (const child of groupsIn(element)) {
    const content = isElement(child, 'dt', 'dd') ? child.children : [child]
    const isTerm = isElement(child, 'dt')
    if (isTerm || items.length === 0)
      items.push({ term: isTerm ? onlyWords(content, 'a term', state) : '', description: [] })
    if (!isTerm) items.at(-1)?.description.push(...state.flow(content, style))
  }
  return items.length > 0 ? [{ type: 'definitions', items }] : []
}

/** Terms and descriptions; HTML lets a `div` hold some of them together. */
const groupsIn = (element: Element): Child[] =>
  solid(element.children).flatMap((child) =>
    isElement(child, 'div') ? solid(child.children) : [child],
  )

const figure: Handler = (element, state, style) => {
  const caption = element.children.find((child): child is Element => isElement(child, 'figcaption'))
  const blocks = state.flow(
    element.children.filter((child) => child !== caption),
    style,
  )
  const [only] = blocks
  if (caption && blocks.length === 1 && only?.type === 'figure') {
    return [{ ...only, caption: onlyWords(caption.children, 'a caption', state) }]
  }
  return caption ? [...blocks, ...state.flow(caption.children, style)] : blocks
}

const highlight: Handler = (element, state, style) => {
  const said = COLORS.find((known) => known === property(element, 'dataColor'))
  const color = said ?? classesOf(element).flatMap((name) => HIGHLIGHTS[name] ?? [])[0] ?? 'gray'
  return [{ type: 'highlight', color, children: state.flow(element.children, style) }]
}

const section: Handler = (element, state, style) => state.flow(element.children, style)

const BOXES: Record<Box, Handler> = {
  videoTime,
  highlight,
  video: section,
  callout,
  layout: section,
}

/** A callout as it is delivered; any other aside is only a part of the page. */
const aside: Handler = (element, state, style) =>
  hasClass(element, 'callout') ? callout(element, state, style) : section(element, state, style)

const box: Handler = (element, state, style) => BOXES[boxOf(element)](element, state, style)

const center: Handler = (element, state, style) =>
  toBlocks(unwrapped(element, state, style), 'center')

export const blockHandlers: Record<string, Handler> = {
  p: paragraph,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  ul: list,
  ol: list,
  blockquote: quote,
  table,
  pre,
  // Older names of the same thing.
  listing: pre,
  plaintext: pre,
  xmp: pre,
  details,
  dl: definitions,
  figure,
  hr: () => [{ type: 'divider' }],
  div: box,
  center,
  section,
  article: section,
  main: section,
  header: section,
  footer: section,
  aside,
  nav: section,
  address: section,
}
