import type { EmbedNode } from '../../model/nodes'
import { Frame } from './Frame'

export function Embed({ node }: { node: EmbedNode }) {
  const host = URL.canParse(node.url) ? new URL(node.url).host : ''
  const title = node.title || host
  return (
    <figure className="embed">
      <Frame
        src={node.url}
        url={node.url}
        title={title}
        button={`Show: ${title}`}
        height={node.height}
      />
      <figcaption>
        <span className="no-print">Nothing is loaded from {host} until you press the button.</span>
        <span className="print-only">{node.url}</span>
      </figcaption>
    </figure>
  )
}
