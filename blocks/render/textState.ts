import type { Node } from '../../src/contract'

export interface TextState {
  /** Nodes of one line. */
  inline: (nodes: readonly Node[]) => string
  /** Blocks, with a blank line between them. */
  blocks: (nodes: readonly Node[]) => string
  /** Blocks, run together into one line. */
  oneLine: (nodes: readonly Node[]) => string
}

export type TextHandler<T extends Node['type']> = (
  node: Extract<Node, { type: T }>,
  state: TextState,
) => string
export type TextHandlers = { [T in Node['type']]: TextHandler<T> }

/** Parts that are not empty, one below the other. */
const joined = (between: string) => (parts: readonly (string | undefined)[]) =>
  parts.filter((part) => part?.trim()).join(between)

export const lines = joined('\n')
export const paragraphs = joined('\n\n')

/** With a full stop, so that a voice pauses after a heading. */
export const sentence = (value: string) => (/[\p{L}\p{N}”"’)]$/u.test(value) ? `${value}.` : value)

/** Stands for an image; nothing for one that only decorates. */
export const insteadOfImage = (alt: string) => (alt ? `[Image: ${alt}]` : '')
