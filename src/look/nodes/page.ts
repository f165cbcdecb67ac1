import type { ReactNode } from 'react'
import type { Link, Node } from '../../contract'
import type { HeadingLevel } from '../anchors'
import type { Words } from '../words'

/** What a node's component knows of the page that it stands on. */
export interface Page {
  words: Words
  /** Where a link leads. */
  hrefOf(link: Link): string
  /** What each id of the body begins with, so that several may stand on one page. */
  idPrefix: string
  /** With its prefix. */
  idOf(node: Node): string | undefined
  /** The element of a heading, or of a callout's title that is one. */
  headingOf(node: Node): `h${HeadingLevel}`
  /** Renders nodes below the one that asks, so that no component imports the walker. */
  render(nodes: readonly Node[]): ReactNode
}

export interface ViewProps<N> {
  node: N
  page: Page
}
