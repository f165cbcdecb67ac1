import { saysSomething } from '../../../blocks/render/words'
import type { Heading as HeadingNode } from '../types'
import type { ViewProps } from './page'

export function Heading({ node, page }: ViewProps<HeadingNode>) {
  const Element = saysSomething(node.children) ? page.headingOf(node) : 'p'
  return (
    <Element id={page.idOf(node)} className={node.align && `align-${node.align}`}>
      {page.render(node.children)}
    </Element>
  )
}
