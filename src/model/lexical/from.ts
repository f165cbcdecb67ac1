import { BodyError } from '../errors'
import {
  ALIGNMENTS,
  type Alignment,
  type HeadingLevel,
  type ListItemNode,
  type TableNode,
} from '../nodes'
import { isRecord } from '../record'
import type { LinkNode, Referable, StoredBlock, StoredBody, StoredInline } from '../stored'
import { isBlank, isInline } from '../walk'
import { readBlock, readInlineBlock } from './blocks'
import { formatToMarks, isTooDeep, nodesIn, type LexicalNode } from './json'
import { color, documentId, number, optional, text } from './values'

type Child = StoredBlock | StoredInline
type Reader = (node: LexicalNode, path: string) => Child | Child[]

/**
 * Reads the Lexical JSON of a rich-text field, with or without populated relationships.
 *
 * @returns a body without children for null, as an empty field is stored
 * @throws BodyError at a node that no body may hold
 */
export function fromLexical(state: unknown): StoredBody {
  if (isTooDeep(state)) throw new BodyError('too-deep', 'root', 'take some of it out')
  return { type: 'body', children: blocksOf(state, 'root') }
}

const READERS: Record<string, Reader> = {
  text: (node) => {
    const marks = formatToMarks(number(node.format) ?? 0)
    return {
      type: 'text',
      text: text(node.text),
      ...(marks.length > 0 && { marks }),
      ...optional('color', color(isRecord(node.$) ? node.$.color : undefined)),
    }
  },
  tab: () => ({ type: 'text', text: '\t' }),
  linebreak: () => ({ type: 'break' }),
  link,
  autolink: link,
  inlineBlock: (node, path) => readInlineBlock(fieldsOf(node, path), path),
  paragraph: (node, path) => ({
    type: 'paragraph',
    ...optional('align', alignment(node.format)),
    children: inlinesOf(node, path),
  }),
  heading: (node, path) => ({
    type: 'heading',
    level: Number(text(node.tag).slice(1)) as HeadingLevel,
    ...optional('align', alignment(node.format)),
    children: inlinesOf(node, path),
  }),
  quote: (node, path) => ({
    type: 'quote',
    children: [{ type: 'paragraph', children: inlinesOf(node, path) }],
  }),
  list: (node, path) => ({
    type: 'list',
    ordered: node.listType === 'number',
    ...optional(
      'start',
      node.listType === 'number' && node.start !== 1 ? number(node.start) : undefined,
    ),
    children: listItems(node, path),
  }),
  horizontalrule: () => ({ type: 'divider' }),
  upload: (node, path) => ({ type: 'figure', media: documentId(node.value, path) }),
  table,
  block: (node, path) => readBlock(fieldsOf(node, path), path, { blocksOf, inlinesIn, tableIn }),
}

/** Whether a node of this type may stand in a body by itself. */
export const hasReader = (type: string): boolean => Object.hasOwn(READERS, type)

function read(node: LexicalNode, path: string): Child[] {
  const reader = hasReader(node.type) ? READERS[node.type] : undefined
  if (!reader) throw new BodyError('unknown-node', path, `"${node.type}"`)
  return [reader(node, path)].flat()
}

function childrenOf(node: LexicalNode, path: string): Child[] {
  return nodesIn(node, path).flatMap((child, index) => read(child, `${path}.children.${index}`))
}

function blocksOf(state: unknown, path: string): StoredBlock[] {
  if (state === null || state === undefined) return []
  if (!isRecord(state) || !isRecord(state.root))
    throw new BodyError('not-a-body', path, typeof state)
  return childrenOf(state.root as LexicalNode, path).map((child) => asBlock(child, path))
}

function inlinesOf(node: LexicalNode, path: string): StoredInline[] {
  return childrenOf(node, path).map((child) => {
    if (isInline(child)) return child
    throw new BodyError('misplaced-node', path, `"${child.type}" in "${node.type}"`)
  })
}

/** The inline content of a small rich-text field: its paragraphs' text, parted by line breaks. */
function inlinesIn(state: unknown, path: string): StoredInline[] {
  return blocksOf(state, path).flatMap((child, index) => {
    if (child.type !== 'paragraph') throw new BodyError('misplaced-node', path, `"${child.type}"`)
    return index === 0 ? child.children : [{ type: 'break' as const }, ...child.children]
  })
}

function asBlock(node: Child, path: string): StoredBlock {
  if (!isInline(node)) return node
  throw new BodyError('misplaced-node', path, `"${node.type}" between blocks`)
}

function fieldsOf(node: LexicalNode, path: string): Record<string, unknown> {
  if (isRecord(node.fields)) return node.fields
  throw new BodyError('unknown-block', path, 'a block without fields')
}

/** What a paragraph or heading is set as; justified it is as any other, since how lines are filled is the reader's to say. */
function alignment(format: unknown): Alignment | undefined {
  return ALIGNMENTS.find((known) => known === format)
}

/** A link; parted where the editor wrapped it around what no link may hold, such as a footnote reference. */
function link(node: LexicalNode, path: string): StoredInline[] {
  const fields = fieldsOf(node, path)
  const linkTo = (children: LinkNode['children']): LinkNode => ({
    type: 'link',
    ...target(fields, path),
    ...(fields.newTab === true && { newTab: true }),
    ...optional('title', text(fields.title) || undefined),
    children,
  })
  const children = inlinesOf(node, path)
  if (children.every(mayStandInLink)) return [linkTo(children)]
  return runsIn(children).flatMap((run) =>
    run.every(mayStandInLink) && !run.every(isBlank) ? [linkTo(run)] : run,
  )
}

const mayStandInLink = (node: StoredInline): node is LinkNode['children'][number] =>
  node.type === 'text' || node.type === 'break' || node.type === 'image'

/** The same nodes in runs of those that may stand in a link; each of the others is one of its own. */
function runsIn(nodes: readonly StoredInline[]): StoredInline[][] {
  const runs: StoredInline[][] = []
  for (const node of nodes) {
    const last = runs.at(-1)
    if (last?.every(mayStandInLink) && mayStandInLink(node)) last.push(node)
    else runs.push([node])
  }
  return runs
}

function target(fields: Record<string, unknown>, path: string): Pick<LinkNode, 'url' | 'to'> {
  if (fields.linkType !== 'internal') return { url: text(fields.url) }
  if (!isRecord(fields.doc)) throw new BodyError('missing-reference', path, 'an internal link')
  return {
    to: {
      collection: text(fields.doc.relationTo) as Referable,
      id: documentId(fields.doc.value, path),
      ...optional('anchor', text(fields.anchor) || undefined),
    },
  }
}

type Item = ListItemNode<StoredBlock, StoredInline>

function listItems(node: LexicalNode, path: string): Item[] {
  const items: Item[] = []
  for (const [index, child] of nodesIn(node, path).entries()) {
    const children = childrenOf(child, `${path}.children.${index}`)
    const previous = items.at(-1)
    if (previous && children.length === 1 && children[0]?.type === 'list') {
      previous.children.push(children[0])
    } else {
      const checked = node.listType === 'check' ? child.checked === true : undefined
      items.push({ type: 'listItem', ...optional('checked', checked), children })
    }
  }
  return items
}

/** The table of a table block; what stands beside it is for `besideTables` to say. */
function tableIn(state: unknown, path: string): TableNode<StoredBlock> {
  const found = blocksOf(state, path).find((child) => child.type === 'table')
  return found ?? { type: 'table', children: [] }
}

function table(node: LexicalNode, path: string): TableNode<StoredBlock> {
  return {
    type: 'table',
    children: nodesIn(node, path).map((row, index) => ({
      type: 'tableRow',
      children: tableCells(row, `${path}.children.${index}`),
    })),
  }
}

const tableCells = (row: LexicalNode, path: string) =>
  nodesIn(row, path).map((cell, index) => tableCell(cell, `${path}.children.${index}`))

function tableCell(cell: LexicalNode, path: string) {
  const children = childrenOf(cell, path).map((child) => asBlock(child, path))
  const [only] = children
  const empty = children.length === 1 && only?.type === 'paragraph' && only.children.length === 0
  return {
    type: 'tableCell' as const,
    header: (number(cell.headerState) ?? 0) !== 0,
    ...optional('colSpan', span(cell.colSpan)),
    ...optional('rowSpan', span(cell.rowSpan)),
    children: empty ? [] : children,
  }
}

function span(value: unknown): number | undefined {
  const count = number(value)
  return count !== undefined && count > 1 ? count : undefined
}
