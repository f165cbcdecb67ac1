import type { Figure as FigureNode, InlineImage } from '../../contract'

export function Image({ node }: { node: InlineImage }) {
  return (
    <img src={node.src} alt={node.alt} width={node.width} height={node.height} loading="lazy" />
  )
}

export function Figure({ node }: { node: FigureNode }) {
  const image = (
    <img src={node.src} alt={node.alt} width={node.width} height={node.height} loading="lazy" />
  )
  return (
    <figure className="figure">
      {node.href ? <a href={node.href}>{image}</a> : image}
      {node.caption && <figcaption>{node.caption}</figcaption>}
    </figure>
  )
}
