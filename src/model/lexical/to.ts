import type { DefinitionItem, ListItemNode, ListNode, TableNode, TableRowNode } from '../nodes'
import type { LinkNode, StoredBlock, StoredBody, StoredInline } from '../stored'
import { element, marksToFormat, type LexicalNode, type LexicalState } from './json'

type Child = StoredBlock | StoredInline
type Writers = {
  [T in Child['type']]: (node: Extract<Child, { type: T }>, state: Writer) => LexicalNode
}

interface Writer {
  id: () => string
}

/**
 * Writes a stored body as the Lexical JSON of Payload's rich-text field.
 *
 * @param options.id makes the 24-digit hexadecimal ids of blocks and links; random when absent
 * @returns null for a body without content, since Lexical refuses an empty root
 */
export function toLexical(body: StoredBody, options: Partial<Writer> = {}): LexicalState | null {
  return rootOf(body.children, { id: options.id ?? randomId })
}

const WRITERS: Writers = {
  text: (node) => ({
    type: 'text',
    version: 1,
    text: node.text,
    format: marksToFormat(node.marks),
    style: '',
    mode: 'normal',
    detail: 0,
    ...(node.color && { $: { color: node.color } }),
  }),
  break: () => ({ type: 'linebreak', version: 1 }),
  link,
  footnoteReference: (node, state) => inlineBlock('footnote', { footnote: node.footnote }, state),
  image: (node, state) =>
    inlineBlock(
      'image',
      { image: node.media, alt: node.alt ?? null, width: node.width ?? null },
      state,
    ),
  paragraph: (node, state) =>
    element('paragraph', write(node.children, state), {
      format: node.align ?? '',
      textFormat: 0,
      textStyle: '',
    }),
  heading: (node, state) =>
    element('heading', write(node.children, state), {
      format: node.align ?? '',
      tag: `h${node.level}`,
    }),
  list: (node, state) => list(node, state, 0),
  divider: () => ({ type: 'horizontalrule', version: 1 }),
  quote: (node, state) =>
    block(
      'quote',
      {
        body: rootOf(node.children, state),
        attribution:
          node.attribution && rootOf([{ type: 'paragraph', children: node.attribution }], state),
      },
      state,
    ),
  table: (node, state) =>
    block(
      'table',
      {
        caption: node.caption ?? null,
        worksheet: node.worksheet ?? false,
        form: node.form ?? null,
        content: { root: element('root', [table(node, state)]) },
      },
      state,
    ),
  disclosure: (node, state) =>
    block(
      'disclosure',
      {
        summary: node.summary,
        open: node.open ?? false,
        body: rootOf(node.children, state),
      },
      state,
    ),
  highlight: (node, state) =>
    block('highlight', { color: node.color, body: rootOf(node.children, state) }, state),
  definitions: (node, state) =>
    block('definitions', { items: node.items.map((item) => definition(item, state)) }, state),
  code: (node, state) => block('code', { language: node.language ?? null, code: node.code }, state),
  rawHtml: (node, state) => block('rawHtml', { html: node.html }, state),
  embed: (node, state) =>
    block('embed', { url: node.url, title: node.title, height: node.height ?? null }, state),
  callout: (node, state) => block('callout', { callout: node.callout }, state),
  video: (node, state) =>
    block('video', { video: node.video, showDuration: node.showDuration ?? false }, state),
  worksheet: (node, state) => block('worksheet', { worksheet: node.worksheet }, state),
  notes: (node, state) => block('notes', { footnotes: node.footnotes }, state),
  figure: (node, state) =>
    block(
      'figure',
      {
        image: node.media,
        alt: node.alt ?? null,
        caption: node.caption ?? null,
        url: node.url ?? null,
        width: node.width ?? null,
      },
      state,
    ),
}

function write(nodes: readonly Child[], state: Writer): LexicalNode[] {
  return nodes.map((node) => writeNode(node, state))
}

function writeNode<T extends Child['type']>(
  node: Extract<Child, { type: T }>,
  state: Writer,
): LexicalNode {
  return (WRITERS[node.type] as Writers[T])(node, state)
}

function rootOf(children: readonly StoredBlock[], state: Writer): LexicalState | null {
  return children.length === 0 ? null : { root: element('root', write(children, state)) }
}

function block(blockType: string, fields: object, state: Writer): LexicalNode {
  return {
    type: 'block',
    version: 2,
    format: '',
    fields: { id: state.id(), blockName: '', blockType, ...fields },
  }
}

function inlineBlock(blockType: string, fields: object, state: Writer): LexicalNode {
  return { type: 'inlineBlock', version: 1, fields: { id: state.id(), blockType, ...fields } }
}

function link(node: LinkNode, state: Writer): LexicalNode {
  const target = node.to
    ? {
        linkType: 'internal',
        doc: { relationTo: node.to.collection, value: node.to.id },
        anchor: node.to.anchor ?? null,
      }
    : { linkType: 'custom', url: node.url ?? '' }
  return element('link', write(node.children, state), {
    version: 3,
    id: state.id(),
    fields: { ...target, newTab: node.newTab ?? false, title: node.title ?? null },
  })
}

/** Lexical keeps a nested list in an item of its own, after the item that it belongs to. */
function list(
  node: ListNode<StoredBlock, StoredInline>,
  state: Writer,
  depth: number,
): LexicalNode {
  const start = node.start ?? 1
  const items = node.children.flatMap((item, index) => listItem(item, start + index, state, depth))
  const checkable = node.children.some((item) => item.checked !== undefined)
  return element('list', items, {
    listType: checkable ? 'check' : node.ordered ? 'number' : 'bullet',
    tag: node.ordered ? 'ol' : 'ul',
    start,
  })
}

function listItem(
  node: ListItemNode<StoredBlock, StoredInline>,
  value: number,
  state: Writer,
  depth: number,
): LexicalNode[] {
  const lastContent = node.children.findLastIndex((child) => child.type !== 'list')
  const content = write(node.children.slice(0, lastContent + 1), state)
  const nested = node.children.slice(lastContent + 1)
  const shared = { indent: depth, ...(node.checked !== undefined && { checked: node.checked }) }
  return [
    element('listitem', content, { ...shared, value }),
    ...nested.flatMap((child) =>
      child.type === 'list'
        ? [
            element('listitem', [list(child, state, depth + 1)], {
              indent: depth,
              value: value + 1,
            }),
          ]
        : [],
    ),
  ]
}

const NO_HEADER = 0
const ROW_HEADER = 1
const COLUMN_HEADER = 2

function table(node: TableNode<StoredBlock>, state: Writer): LexicalNode {
  return element(
    'table',
    node.children.map((row) => tableRow(row, state)),
  )
}

function tableRow(row: TableRowNode<StoredBlock>, state: Writer): LexicalNode {
  const header = row.children.every((cell) => cell.header) ? ROW_HEADER : COLUMN_HEADER
  const cells = row.children.map((cell) =>
    element('tablecell', cellContent(cell.children, state), {
      headerState: cell.header ? header : NO_HEADER,
      colSpan: cell.colSpan ?? 1,
      rowSpan: cell.rowSpan ?? 1,
      backgroundColor: null,
    }),
  )
  return element('tablerow', cells)
}

function cellContent(children: StoredBlock[], state: Writer): LexicalNode[] {
  return children.length > 0
    ? write(children, state)
    : write([{ type: 'paragraph', children: [] }], state)
}

function definition(item: DefinitionItem<StoredBlock>, state: Writer): object {
  return { id: state.id(), term: item.term, description: rootOf(item.description, state) }
}

function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
