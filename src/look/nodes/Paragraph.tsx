import type { Paragraph as ParagraphNode } from '../types'
import type { ViewProps } from './page'

export function Paragraph({ node, page }: ViewProps<ParagraphNode>) {
  return <p className={node.align && `align-${node.align}`}>{page.render(node.children)}</p>
}
