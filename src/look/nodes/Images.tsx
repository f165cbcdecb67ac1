import { writtenAddress } from '../../../blocks/render/safe'
import type { Figure as FigureNode, InlineImage } from '../../contract'

export function Image({ node }: { node: InlineImage }) {
  return (
    <img src={node.src} alt={node.alt} width={node.width} height={node.height} loading="lazy" />
  )
}

export function Figure({ node }: { node: FigureNode }) {
  const href = node.href === undefined ? undefined : writtenAddress(node.href)
  const image = (
    <img src={node.src} alt={node.alt} width={node.width} height={node.height} loading="lazy" />
  )
  const label = node.alt.trim() ? undefined : (node.caption ?? href)
  return (
    <figure className="figure image">
      {href === undefined ? (
        image
      ) : (
        <a href={href} aria-label={label}>
          {image}
        </a>
      )}
      {node.caption && <figcaption>{node.caption}</figcaption>}
    </figure>
  )
}
