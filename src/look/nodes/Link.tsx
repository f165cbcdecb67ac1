import type { Link as LinkNode } from '../../contract'
import type { ViewProps } from './page'

const SAFE = /^(https?:|mailto:|tel:|\/|#|[^:]*$)/i

export function Link({ node, page }: ViewProps<LinkNode>) {
  const children = page.render(node.children)
  const href = page.hrefOf(node)
  if (!SAFE.test(href)) return children
  const elsewhere = node.newTab ? { target: '_blank', rel: 'noopener' } : {}
  return (
    <a href={href} title={node.title} {...elsewhere}>
      {children}
    </a>
  )
}
