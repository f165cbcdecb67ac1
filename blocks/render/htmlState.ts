import type { Node } from '../../src/contract'
import type { Content } from './hast'

export interface HtmlState {
  one: (node: Node) => Content[]
  all: (nodes: readonly Node[]) => Content[]
  /** An id for a heading, unique on the page. */
  slug: (text: string) => string
}

export type HtmlHandler<T extends Node['type']> = (
  node: Extract<Node, { type: T }>,
  state: HtmlState,
) => Content[]
export type HtmlHandlers = { [T in Node['type']]: HtmlHandler<T> }
