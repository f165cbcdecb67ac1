import type { Video as VideoNode } from '../../contract'
import { Frame } from './Frame'
import type { ViewProps } from './page'

export function Video({ node, page }: ViewProps<VideoNode>) {
  const { words } = page
  const length = node.duration ? `, ${words.duration(node.duration)}` : ''
  const facts = [
    words.excerpt(node),
    words.captions[node.captions],
    node.credit && sentence(node.credit),
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <figure className="video">
      {node.provider === 'file' ? (
        <div className="frame">
          <video controls preload="none" src={node.embedUrl} aria-label={node.title} />
        </div>
      ) : (
        <Frame
          src={playing(node.embedUrl)}
          url={node.url}
          title={node.title}
          button={`Play video${length}`}
        />
      )}
      <figcaption>
        <b>{sentence(node.title)}</b> {facts}{' '}
        {node.provider !== 'file' && (
          <span className="no-print">
            Nothing is loaded from the provider until you press play.
          </span>
        )}
        <span className="print-only">{node.url}</span>
      </figcaption>
    </figure>
  )
}

function playing(embedUrl: string): string {
  const url = new URL(embedUrl)
  url.searchParams.set('autoplay', '1')
  return url.href
}

const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)
