/** Blocks as HTML with `data-node`, which the importer reads one to one (seed/transforms/exact). */
import { h, serialize, text, type Content } from '../render/hast'
import { safeTree } from '../rawHtml/html'
import {
  isInline,
  type StoredBlock,
  type StoredInline,
  type TableCellNode,
  type TableRowNode,
} from '../../src/model'
import type { Names } from './names'
import { inlineHtml, pictureHtml } from './inlines'

export interface ExactState extends Names {
  /** Attributes of a callout's box, and its body. */
  callout: (uid: string) => {
    attributes: Record<string, string | string[] | undefined>
    body: StoredBlock[]
  }
  video: (uid: string) => { address: string; words: string }
  /** Whether frames are shown where they stand, rather than linked to. */
  frames: boolean
}

type Writer<T extends StoredBlock['type']> = (
  node: Extract<StoredBlock, { type: T }>,
  state: ExactState,
) => Content

const WRITERS: { [T in StoredBlock['type']]: Writer<T> } = {
  paragraph: ({ align, children }, state) =>
    h('p', { dataNode: 'paragraph', dataAlign: align }, inlineHtml(children, state)),
  heading: ({ level, align, children }, state) =>
    h(`h${level}`, { dataNode: 'heading', dataAlign: align }, inlineHtml(children, state)),
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
        row.children.map((cell) => cellHtml(cell, scopeIn(row), state)),
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
  rawHtml: ({ html }) => {
    const shown = safeTree(html)
    const dataHtml = serialize(shown) === html ? undefined : html
    return h('div', { dataNode: 'rawHtml', dataHtml }, shown.children as Content[])
  },
  embed: ({ url, title, height }, { frames }) =>
    frames
      ? h('iframe', { dataNode: 'embed', src: url, title, height: height?.toString() })
      : h('p', { dataNode: 'embed', title, dataHeight: height }, [
          h('a', { href: url }, [text(title || url)]),
        ]),
  callout: ({ callout }, state) => {
    const { attributes, body } = state.callout(String(callout))
    const { title, showTitle } = state.document(String(callout))
    const said = { dataNode: 'callout', ...attributes, dataTitle: title }
    const shown = showTitle === false ? [] : [h('p', { className: ['box-title'] }, [text(title)])]
    return h('div', said, [...shown, ...blocksHtml(body, state)])
  },
  video: ({ video, showDuration }, state) => {
    const { address, words } = state.video(String(video))
    const said = { dataNode: 'video', dataId: video, dataShowDuration: showDuration && 'true' }
    return state.frames
      ? h('iframe', { ...said, src: address, title: words })
      : h('p', said, [h('a', { href: address }, [text(words)])])
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
function cellHtml(cell: TableCellNode<StoredBlock>, scope: string, state: ExactState) {
  const { header, colSpan, rowSpan, children } = cell
  const [only, ...others] = children
  const line = only?.type === 'paragraph' && !only.align && others.length === 0 ? only.children : []
  const content = line.length > 0 ? inlineHtml(line, state) : blocksHtml(children, state)
  return header
    ? h('th', { scope, colSpan, rowSpan }, content)
    : h('td', { colSpan, rowSpan }, content)
}

/** A row of header cells alone heads columns; a header cell beside others heads its row. */
const scopeIn = ({ children }: TableRowNode<StoredBlock>) =>
  children.every(({ header }) => header) ? 'col' : 'row'

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
