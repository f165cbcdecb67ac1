import type { ReactNode } from 'react'
import type { Mark, TextNode } from '../../model/nodes'

const ELEMENTS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
  highlight: 'mark',
} as const satisfies Record<Mark, keyof React.JSX.IntrinsicElements>

export function Text({ node }: { node: TextNode }) {
  const text = (node.marks ?? []).reduceRight<ReactNode>((children, mark) => {
    const Element = ELEMENTS[mark]
    return <Element>{children}</Element>
  }, node.text)
  if (!node.color) return text
  return (
    <span className={`color color--${node.color}`} style={{ color: `var(--color-${node.color})` }}>
      {text}
    </span>
  )
}
