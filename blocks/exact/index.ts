/** Blocks as HTML with `data-node`, which the importer reads one to one (seed/transforms/exact). */
import type { Element } from 'hast'
import { h, serialize, text, type Content } from '../render/hast'
import { isInline, type StoredBlock, type StoredInline, type TableCellNode } from '../../src/model'
import type { Names } from './names'
import { inlineHtml, pictureHtml } from './inlines'

export interface ExactState extends Names {
  /** Attributes of a callout's box, and its body. */
  callout: (uid: string) => { attributes: Record<string, string | undefined>; body: StoredBlock[] }
  /** What shows a video, or leads to it. */
  video: (uid: string) => Element
}

type Writer<T extends StoredBlock['type']> = (
  node: Extract<StoredBlock, { type: T }>,
  state: ExactState,
) => Content

const WRITERS: { [T in StoredBlock['type']]: Writer<T> } = {
  paragraph: ({ align, children }, state) =>
    h('p', { dataNode: 'paragraph', dataAlign: align }, inlineHtml(children, state)),
  heading: ({ level, children }, state) =>
    h(`h${level}`, { dataNode: 'heading' }, inlineHtml(children, state)),
  list: ({ ordered, start, children }, state) =>
    h(
      ordered ? 'ol' : 'ul',
      { dataNode: 'list', start },
      children.map((item) =>
        h(
          'li',
          { dataChecked: item.checked === undefined ? undefined : String(item.checked) },
          itemHtml(item.children, state),
        ),
      ),
    ),
  quote: ({ attribution, children }, state) =>
    h('blockquote', { dataNode: 'quote' }, [
      ...blocksHtml(children, state),
      ...(attribution ? [h('footer', {}, inlineHtml(attribution, state))] : []),
    ]),
  table: ({ caption, worksheet, form, children }, state) => {
    const rows = children.map((row) =>
      h(
        'tr',
        {},
        row.children.map((cell) => cellHtml(cell, state)),
      ),
    )
    const head = caption === undefined ? [] : [h('caption', {}, [text(caption)])]
    const attributes = { dataNode: 'table', dataId: form, dataWorksheet: worksheet && 'true' }
    return h('table', attributes, [...head, h('tbody', {}, rows)])
  },
  disclosure: ({ summary, open, children }, state) =>
    h('details', { dataNode: 'disclosure', open }, [
      h('summary', {}, [text(summary)]),
      ...blocksHtml(children, state),
    ]),
  highlight: ({ color, children }, state) =>
    h('div', { dataNode: 'highlight', dataColor: color }, blocksHtml(children, state)),
  definitions: ({ items }, state) =>
    h(
      'dl',
      { dataNode: 'definitions' },
      items.flatMap(({ term, description }) => [
        h('dt', {}, [text(term)]),
        h('dd', {}, blocksHtml(description, state)),
      ]),
    ),
  // A parser drops the line feed that a <pre> begins with.
  code: ({ language, code }) =>
    h('pre', { dataNode: 'code', dataLanguage: language }, [text(`\n${code}`)]),
  divider: () => h('hr', { dataNode: 'divider' }),
  rawHtml: ({ html }) => h('div', { dataNode: 'rawHtml', dataHtml: html }),
  embed: ({ url, title, height }) =>
    h('iframe', { dataNode: 'embed', src: url, title, height: height?.toString() }),
  callout: ({ callout }, state) => {
    const { attributes, body } = state.callout(String(callout))
    const { title } = state.document(String(callout))
    const said = { dataNode: 'callout', ...attributes, dataTitle: title }
    return h('div', said, blocksHtml(body, state))
  },
  video: ({ video, showDuration }, state) => {
    const { tagName, properties, children } = state.video(String(video))
    const said = { dataNode: 'video', dataId: video, dataShowDuration: showDuration && 'true' }
    return h(tagName, { ...said, ...properties }, children)
  },
  worksheet: ({ worksheet }, state) => {
    const { title, number } = state.document(String(worksheet))
    const words = typeof number === 'number' ? `Worksheet #${number}: ${title}` : title
    const href = state.address({ collection: 'worksheets', id: worksheet })
    return h('p', { dataNode: 'worksheet', dataId: worksheet }, [h('a', { href }, [text(words)])])
  },
  notes: ({ footnotes }) =>
    h(
      'ol',
      { dataNode: 'notes', dataOrder: 'true' },
      footnotes.map((note) => h('li', { dataId: note })),
    ),
  figure: (node, state) => {
    const image = pictureHtml(node, state)
    const { url, caption } = node
    return h('figure', { dataNode: 'figure' }, [
      url === undefined ? image : h('a', { href: url }, [image]),
      ...(caption === undefined ? [] : [h('figcaption', {}, [text(caption)])]),
    ])
  },
}

export function blockHtml<T extends StoredBlock['type']>(
  node: Extract<StoredBlock, { type: T }>,
  state: ExactState,
): Content {
  return (WRITERS[node.type] as Writer<T>)(node, state)
}

export const blocksHtml = (nodes: readonly StoredBlock[], state: ExactState) =>
  nodes.map((node) => blockHtml(node, state))

/** Notes that no Markdown on the page refers to. */
export const notesHtml = (
  notes: readonly (readonly [string, StoredBlock[]])[],
  state: ExactState,
) =>
  h(
    'ol',
    { dataNode: 'notes' },
    notes.map(([id, body]) => h('li', { dataId: id }, blocksHtml(body, state))),
  )

/** Inline nodes and blocks side by side; what stands before a block is no neighbour of what follows it. */
function itemHtml(nodes: readonly (StoredBlock | StoredInline)[], state: ExactState): Content[] {
  return nodes.flatMap((node, index) => {
    if (!isInline(node)) return [blockHtml(node, state)]
    const previous = nodes[index - 1]
    const before = previous && isInline(previous) ? [previous] : []
    return inlineHtml([...before, node], state).slice(before.length)
  })
}

/** A cell of one paragraph holds its words at once. */
function cellHtml(cell: TableCellNode<StoredBlock>, state: ExactState) {
  const { header, colSpan, rowSpan, children } = cell
  const [only, ...others] = children
  const line = only?.type === 'paragraph' && !only.align && others.length === 0 ? only.children : []
  const content = line.length > 0 ? inlineHtml(line, state) : blocksHtml(children, state)
  return h(header ? 'th' : 'td', { colSpan, rowSpan }, content)
}

const ENTITIES: Record<string, string> = {
  '{': '&#123;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
  '\f': '&#12;',
}

/** On one line, and without anything that Liquid reads, or that looks like a note of Markdown. */
export const oneLine = (content: Content): string =>
  serialize(content)
    .replace(/[{\n\r\t\f]/g, (character) => ENTITIES[character] ?? character)
    .replaceAll('[^', '&#91;^')
