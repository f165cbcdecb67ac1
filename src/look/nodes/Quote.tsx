import type { Quote as QuoteNode } from '../types'
import type { ViewProps } from './page'

export function Quote({ node, page }: ViewProps<QuoteNode>) {
  return (
    <blockquote>
      {page.render(node.children)}
      {node.attribution && <footer>{page.render(node.attribution)}</footer>}
    </blockquote>
  )
}
