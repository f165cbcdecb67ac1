import type { HeadingLevel } from '../../model'
import type { Heading as HeadingNode } from '../types'
import type { ViewProps } from './page'

type Tag = 'h2' | 'h3' | 'h4' | 'h5' | 'h6'

/** The page's title is its only `h1`: a heading of a body starts one below. */
export const headingTag = (level: HeadingLevel): Tag => (level === 1 ? 'h2' : `h${level}`)

export function Heading({ node, page }: ViewProps<HeadingNode>) {
  const Element = headingTag(node.level)
  return <Element id={page.idOf(node)}>{page.render(node.children)}</Element>
}
