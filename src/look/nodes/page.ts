import type { ReactNode } from 'react'
import type { Node } from '../../contract'
import type { Words } from '../words'

/** What a node's component knows of the page that it stands on. */
export interface Page {
  words: Words
  idOf(node: Node): string | undefined
  /** Renders nodes below the one that asks, so that no component imports the walker. */
  render(nodes: readonly Node[]): ReactNode
}

export interface ViewProps<N> {
  node: N
  page: Page
}
