import type {
  Definitions as DefinitionsNode,
  Disclosure as DisclosureNode,
  Highlight as HighlightNode,
} from '../types'
import type { ViewProps } from './page'

export function Disclosure({ node, page }: ViewProps<DisclosureNode>) {
  return (
    <details open={node.open}>
      <summary>{node.summary}</summary>
      {page.render(node.children)}
    </details>
  )
}

export function Highlight({ node, page }: ViewProps<HighlightNode>) {
  return (
    <div
      className={`highlight highlight--${node.color}`}
      style={{ '--k': `var(--color-${node.color})` }}
    >
      {page.render(node.children)}
    </div>
  )
}

export function Definitions({ node, page }: ViewProps<DefinitionsNode>) {
  return (
    <dl>
      {node.items.map((item, index) => (
        <div key={index}>
          <dt>{item.term}</dt>
          <dd>{page.render(item.description)}</dd>
        </div>
      ))}
    </dl>
  )
}
