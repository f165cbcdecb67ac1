import type { ReactNode } from 'react'
import { MARK_TAGS } from '../../../blocks/render/marks'
import type { TextNode } from '../../model/nodes'

export function Text({ node }: { node: TextNode }) {
  const text = (node.marks ?? []).reduceRight<ReactNode>((children, mark) => {
    const Element = MARK_TAGS[mark]
    return <Element>{children}</Element>
  }, node.text)
  if (!node.color) return text
  return (
    <span className={`color color--${node.color}`} style={{ color: `var(--color-${node.color})` }}>
      {text}
    </span>
  )
}
