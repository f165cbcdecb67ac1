import { BodyError } from '../errors'
import { MARKS, type Mark } from '../nodes'
import { isRecord } from '../record'

/**
 * The Lexical JSON that Payload 3.90 stores, as far as we read and write it. Shapes:
 * @payloadcms/richtext-lexical, `Serialized*Node`.
 */
export interface LexicalNode {
  type: string
  version: number
  children?: LexicalNode[]
  [key: string]: unknown
}

export interface LexicalState {
  root: LexicalNode
  [key: string]: unknown
}

const MARK_BITS = {
  bold: 1,
  italic: 2,
  strike: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
  highlight: 128,
} as const satisfies Record<Mark, number>

export function marksToFormat(marks: readonly Mark[] = []): number {
  return marks.reduce((format, mark) => format | MARK_BITS[mark], 0)
}

/** Marks in the fixed order of `MARKS`, so that equal text reads equal. */
export function formatToMarks(format: number): Mark[] {
  return MARKS.filter((mark) => (format & MARK_BITS[mark]) !== 0)
}

export function element(type: string, children: LexicalNode[], rest: object = {}): LexicalNode {
  return { type, version: 1, direction: null, format: '', indent: 0, children, ...rest }
}

/** How many objects and lists may stand in each other; some two to a node, five to a block. */
const DEEPEST = 200

/** Whether something is nested so deep that reading it could end this process. */
export const isTooDeep = (value: unknown, left = DEEPEST): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (left === 0 || Object.values(value).some((inner) => isTooDeep(inner, left - 1)))

/**
 * The nodes that stand in a node.
 *
 * @throws BodyError where something else stands there
 */
export function nodesIn(node: LexicalNode, path: string): LexicalNode[] {
  const children: unknown = node.children ?? []
  if (!Array.isArray(children)) throw misshapen(path, 'its children are no list')
  return children.map((child: unknown, index) => {
    if (isNode(child)) return child
    throw misshapen(`${path}.children.${index}`, 'a node without a type')
  })
}

const misshapen = (path: string, detail: string) => new BodyError('misshapen', path, detail)

const isNode = (value: unknown): value is LexicalNode =>
  isRecord(value) && typeof value.type === 'string'
