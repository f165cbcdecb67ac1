import { MARKS, type Mark } from '../nodes'

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

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
