import { writtenAddress } from '../../../blocks/render/safe'
import { saysSomething } from '../../../blocks/render/words'
import type { Link as LinkNode } from '../../contract'
import type { ViewProps } from './page'

export function Link({ node, page }: ViewProps<LinkNode>) {
  const children = page.render(node.children)
  const href = writtenAddress(page.hrefOf(node))
  if (href === undefined) return children
  const elsewhere = node.newTab ? { target: '_blank', rel: 'noopener' } : {}
  const label = saysSomething(node.children) ? undefined : (node.title ?? href)
  return (
    <a href={href} title={node.title} aria-label={label} {...elsewhere}>
      {children}
    </a>
  )
}
