import type { Heading as HeadingNode } from '../types'
import type { ViewProps } from './page'

export function Heading({ node, page }: ViewProps<HeadingNode>) {
  const Element = page.headingOf(node)
  return <Element id={page.idOf(node)}>{page.render(node.children)}</Element>
}
