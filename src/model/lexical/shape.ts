import { BodyError } from '../errors'
import { isRecord } from '../record'
import { isBlock, isInlineBlock } from './blocks'
import { hasReader } from './from'
import { isTooDeep, nodesIn, type LexicalNode } from './json'
import { documentId } from './values'

/** Whether documents of a collection, by the name that the host has for it, may be led to. */
type MayLeadTo = (collection: string) => boolean

/** Types that are read with what they stand in. */
const WITHIN = new Set(['listitem', 'tablerow', 'tablecell'])

/** Fields of blocks that hold rich texts of their own. */
const RICH = ['body', 'content', 'attribution']

/**
 * Looks whether a rich text is one that an editor could have written: finished or not, it can be opened again, and
 * whoever looks through many does not stumble over it.
 *
 * @throws BodyError where it is not
 */
export function checkShape(state: unknown, mayLeadTo: MayLeadTo): void {
  if (isTooDeep(state)) throw new BodyError('too-deep', 'root', 'take some of it out')
  checkState(state, 'root', mayLeadTo)
}

function checkState(state: unknown, path: string, mayLeadTo: MayLeadTo): void {
  if (state === null || state === undefined) return
  if (!isRecord(state) || !isRecord(state.root)) {
    throw new BodyError('not-a-body', path, typeof state)
  }
  checkChildren(state.root as LexicalNode, path, mayLeadTo)
}

function checkChildren(node: LexicalNode, path: string, mayLeadTo: MayLeadTo): void {
  for (const [index, child] of nodesIn(node, path).entries()) {
    checkNode(child, `${path}.children.${index}`, mayLeadTo)
  }
}

function checkNode(node: LexicalNode, path: string, mayLeadTo: MayLeadTo): void {
  const { type } = node
  if (!hasReader(type) && !WITHIN.has(type)) throw new BodyError('unknown-node', path, `"${type}"`)
  if (type === 'block' || type === 'inlineBlock') checkBlock(node, path, mayLeadTo)
  if (type === 'link' || type === 'autolink')
    checkRelation(fieldsOf(node, path).doc, path, mayLeadTo)
  if (type === 'upload') checkRelation(node, path, mayLeadTo)
  checkChildren(node, path, mayLeadTo)
}

function checkBlock(node: LexicalNode, path: string, mayLeadTo: MayLeadTo): void {
  const fields = fieldsOf(node, path)
  const isKnown = node.type === 'block' ? isBlock : isInlineBlock
  if (!isKnown(fields.blockType)) {
    throw new BodyError('unknown-block', path, `"${String(fields.blockType)}"`)
  }
  for (const name of RICH) checkState(fields[name], `${path}.${name}`, mayLeadTo)
  for (const [index, item] of itemsOf(fields, path).entries()) {
    checkState(item.description, `${path}.items.${index}`, mayLeadTo)
  }
}

function itemsOf({ items }: Record<string, unknown>, path: string): Record<string, unknown>[] {
  const rows: unknown = items ?? []
  if (Array.isArray(rows) && rows.every(isRecord)) return rows
  throw new BodyError('misshapen', path, 'its entries are no list')
}

function fieldsOf(node: LexicalNode, path: string): Record<string, unknown> {
  if (isRecord(node.fields)) return node.fields
  throw new BodyError('misshapen', path, `"${node.type}" without fields`)
}

/** What has not been chosen yet is nothing, or the half of a pair. */
function checkRelation(pair: unknown, path: string, mayLeadTo: MayLeadTo): void {
  if (pair === null || pair === undefined) return
  if (!isRecord(pair)) throw new BodyError('misshapen', path, 'it leads to no document')
  const { relationTo, value } = pair
  if (typeof relationTo !== 'string' || !mayLeadTo(relationTo)) {
    throw new BodyError('unknown-collection', path, `"${String(relationTo)}"`)
  }
  if (value !== null && value !== undefined) documentId(value, path)
}
