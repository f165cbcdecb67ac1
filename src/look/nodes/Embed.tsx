import { mayBeFramed, writtenAddress } from '../../../blocks/render/safe'
import type { EmbedNode } from '../../model/nodes'
import { Frame } from './Frame'
import type { ViewProps } from './page'

/** A frame where the host is known, else a link, as in the format `html`. */
export function Embed({ node, page: { words } }: ViewProps<EmbedNode>) {
  const src = writtenAddress(node.url)
  if (src === undefined) return null
  if (!mayBeFramed(node.url)) {
    return (
      <p className="embed" data-src={src}>
        <a href={src}>{node.title || src}</a>
      </p>
    )
  }
  const { host } = new URL(src, 'https://localhost')
  const title = node.title || host
  return (
    <figure className="embed">
      <Frame src={src} url={src} title={title} button={words.show(title)} height={node.height} />
      <figcaption>
        <span className="no-print">{words.untilShown(host)}</span>
        <span className="print-only">{node.url}</span>
      </figcaption>
    </figure>
  )
}
