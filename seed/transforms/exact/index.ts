/**
 * Elements with `data-node`, as the export writes what no Markdown can say: each is one node, read as it
 * stands. Nothing is guessed and no white space is folded.
 */
import type { Element } from 'hast'
import { serialize } from '../../../blocks/render/hast'
import {
  ALIGNMENTS,
  type Alignment,
  COLORS,
  type HeadingLevel,
  type StoredBlock,
  type StoredInline,
} from '../../../src/model'
import { descendants, isElement, property, rawText, type Child } from '../dom'
import { nested } from '../depth'
import { saidId, saidKey } from '../said'
import { PLAIN, type State } from '../state'
import { exactInlines, pictureOf } from './inline'

/** Gives undefined where the document is not known that an element stands for. */
type Reader = (element: Element, state: State) => StoredBlock[] | undefined

function alignment(element: Element): { align?: Alignment } {
  const align = ALIGNMENTS.find((known) => known === property(element, 'dataAlign'))
  return align ? { align } : {}
}

const READERS: { [T in StoredBlock['type']]: Reader } = {
  paragraph: (element, state) => [
    { type: 'paragraph', ...alignment(element), children: inlines(element, state) },
  ],
  heading: (element, state) => [
    {
      type: 'heading',
      level: Number(element.tagName.slice(1)) as HeadingLevel,
      ...alignment(element),
      children: inlines(element, state),
    },
  ],
  list: (element, state) => {
    const start = property(element, 'start')
    const children = childrenOf(element, 'li').map((item) => ({
      type: 'listItem' as const,
      ...(item.properties.dataChecked !== undefined && {
        checked: item.properties.dataChecked === 'true',
      }),
      children: mixed(item.children, state),
    }))
    const ordered = element.tagName === 'ol'
    return [{ type: 'list', ordered, ...(start && { start: Number(start) }), children }]
  },
  quote: (element, state) => {
    const [by] = childrenOf(element, 'footer')
    return [
      {
        type: 'quote',
        ...(by && { attribution: inlines(by, state) }),
        children: exactBlocks(element.children, state),
      },
    ]
  },
  table: (element, state) => {
    const [caption] = childrenOf(element, 'caption')
    const form = saidKey(element, 'worksheets', state)
    const rows = [element, ...childrenOf(element, 'tbody')].flatMap((part) =>
      childrenOf(part, 'tr'),
    )
    return [
      {
        type: 'table',
        ...(caption && { caption: rawText(caption.children) }),
        ...(element.properties.dataWorksheet !== undefined && { worksheet: true }),
        ...(form !== undefined && { form }),
        children: rows.map((row) => ({
          type: 'tableRow' as const,
          children: childrenOf(row, 'td', 'th').map((cell) => cellOf(cell, state)),
        })),
      },
    ]
  },
  disclosure: (element, state) => [
    {
      type: 'disclosure',
      summary: rawText(childrenOf(element, 'summary').flatMap(({ children }) => children)),
      ...(element.properties.open === true && { open: true }),
      children: exactBlocks(element.children, state),
    },
  ],
  highlight: (element, state) => {
    const color = COLORS.find((known) => known === property(element, 'dataColor')) ?? 'gray'
    return [{ type: 'highlight', color, children: exactBlocks(element.children, state) }]
  },
  definitions: (element, state) => {
    const terms = childrenOf(element, 'dt').map(({ children }) => rawText(children))
    const items = childrenOf(element, 'dd').map(({ children }, index) => ({
      term: terms[index] ?? '',
      description: exactBlocks(children, state),
    }))
    return [{ type: 'definitions', items }]
  },
  code: (element) => {
    const language = property(element, 'dataLanguage')
    return [{ type: 'code', ...(language && { language }), code: rawText(element.children) }]
  },
  divider: () => [{ type: 'divider' }],
  rawHtml: (element) => [
    {
      type: 'rawHtml',
      html:
        property(element, 'dataHtml') ?? serialize({ type: 'root', children: element.children }),
    },
  ],
  embed: (element) => {
    const height = property(element, 'height') ?? property(element, 'dataHeight')
    const [link] = [...descendants(element.children)].filter(({ tagName }) => tagName === 'a')
    const url = property(element, 'src') ?? (link && property(link, 'href')) ?? ''
    const title = property(element, 'title') ?? ''
    return [{ type: 'embed', url, title, ...(height && { height: Number(height) }) }]
  },
  callout: (element, state) => {
    const id = saidId(element, 'callouts', state)
    if (id === undefined) return undefined
    const callout = state.parts.callout({
      id,
      kind: 'other',
      title: property(element, 'dataTitle') ?? '',
      showTitle: true,
      sourceClasses: '',
      body: exactBlocks(element.children, state),
    })
    return [{ type: 'callout', callout }]
  },
  video: (element, state) => {
    const video = saidKey(element, 'videos', state)
    const showDuration = element.properties.dataShowDuration !== undefined
    return video === undefined
      ? undefined
      : [{ type: 'video', video, ...(showDuration && { showDuration }) }]
  },
  worksheet: (element, state) => {
    const worksheet = saidKey(element, 'worksheets', state)
    return worksheet === undefined ? undefined : [{ type: 'worksheet', worksheet }]
  },
  notes: (element, state) => {
    const notes = childrenOf(element, 'li').flatMap((item) => noteOf(item, state))
    const ordered = element.properties.dataOrder !== undefined
    return ordered ? [{ type: 'notes', footnotes: notes }] : []
  },
  figure: (element, state) => {
    const picture = [...descendants(element.children)].find(({ tagName }) => tagName === 'img')
    const media = picture && (saidKey(picture, 'media', state) ?? saidKey(element, 'media', state))
    if (!picture || media === undefined) return undefined
    const link = [...descendants(element.children)].find(({ tagName }) => tagName === 'a')
    const [caption] = childrenOf(element, 'figcaption')
    const url = link && property(link, 'href')
    return [
      {
        type: 'figure',
        media,
        ...pictureOf(picture),
        ...widthOf(element),
        ...(caption && { caption: rawText(caption.children) }),
        ...(url && { url }),
      },
    ]
  },
}

const isType = (name: string): name is StoredBlock['type'] => Object.hasOwn(READERS, name)

function widthOf(element: Element): { width?: number } {
  const width = property(element, 'dataWidth')
  return width === undefined ? {} : { width: Number(width) }
}

/** The node that an element stands for; undefined for an element that does not say. */
export function exactBlock(element: Element, state: State): StoredBlock[] | undefined {
  const type = property(element, 'dataNode')
  if (type === undefined || !isType(type)) return undefined
  const blocks = nested(
    element,
    state,
    () => READERS[type](element, state) ?? ordinary(element, type, state),
  )
  for (const block of blocks) state.exact.add(block)
  return blocks
}

/** What an element is to a reader who knows no ids; what it shows or links to stays. */
function ordinary(element: Element, type: string, state: State): StoredBlock[] {
  const { dataId: id } = element.properties
  const properties = { ...element.properties, dataNode: undefined, dataId: undefined }
  const named = id === undefined ? 'names nothing' : `names ${String(id)}, which is not known here`
  state.report('unknown-id', `The ${type} ${named}.`, element)
  return state.flow([{ ...element, properties }])
}

const exactBlocks = (nodes: readonly Child[], state: State): StoredBlock[] =>
  nodes.flatMap((node) => (isElement(node) ? (exactBlock(node, state) ?? []) : []))

const inlines = (element: Element, state: State) => exactInlines(element.children, state, PLAIN)

function mixed(nodes: readonly Child[], state: State): (StoredBlock | StoredInline)[] {
  return nodes.flatMap<StoredBlock | StoredInline>(
    (node) => (isElement(node) && exactBlock(node, state)) || exactInlines([node], state, PLAIN),
  )
}

const childrenOf = (element: Element, ...names: string[]) =>
  element.children.filter((child): child is Element => isElement(child, ...names))

function cellOf(cell: Element, state: State) {
  const [colSpan, rowSpan] = [property(cell, 'colSpan'), property(cell, 'rowSpan')].map(Number)
  const blocks = exactBlocks(cell.children, state)
  const line: StoredBlock[] =
    blocks.length === 0 && cell.children.length > 0
      ? [{ type: 'paragraph', children: inlines(cell, state) }]
      : blocks
  return {
    type: 'tableCell' as const,
    header: cell.tagName === 'th',
    ...(colSpan && { colSpan }),
    ...(rowSpan && { rowSpan }),
    children: line,
  }
}

/** A note that only stands here, or one that stands elsewhere on the page and is named here. */
function noteOf(item: Element, state: State): string[] {
  const id = saidId(item, 'footnotes', state)
  if (id === undefined) return []
  if (item.children.length === 0) return [state.known(id)?.key ?? id]
  const place = { id, line: undefined }
  return [state.parts.footnote(exactBlocks(item.children, state), place)]
}
