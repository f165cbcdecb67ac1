import { partsOf, writtenAddress } from '../../../blocks/render/safe'
import type { Video as VideoNode } from '../../contract'
import { Frame } from './Frame'
import type { ViewProps } from './page'

export function Video({ node, page }: ViewProps<VideoNode>) {
  const { words } = page
  const button = words.play(node.duration ? words.duration(node.duration) : undefined)
  const facts = [
    words.excerpt(node),
    words.captions[node.captions],
    node.credit && sentence(node.credit),
  ]
    .filter(Boolean)
    .join(' ')
  const src = playing(node.embedUrl)
  const framed = node.provider !== 'file' && src !== undefined
  return (
    <figure className="video">
      {framed ? (
        <Frame src={src} url={writtenAddress(node.url) ?? src} title={node.title} button={button} />
      ) : (
        unframed(node, button)
      )}
      <figcaption>
        <b>{sentence(node.title)}</b> {facts}{' '}
        {framed && <span className="no-print">{words.untilPlayed}</span>}
        <span className="print-only">{node.url}</span>
      </figcaption>
    </figure>
  )
}

/** A recording of our own, or a link where nothing can be framed; nothing where that would lead nowhere either. */
function unframed({ provider, embedUrl, url, title }: VideoNode, button: string) {
  const address = writtenAddress(provider === 'file' ? embedUrl : url)
  if (!address) return null
  return (
    <div className="frame">
      {provider === 'file' ? (
        <video controls preload="none" src={address} aria-label={title} />
      ) : (
        <a className="play" href={address}>
          {button}
        </a>
      )}
    </div>
  )
}

/** @returns undefined where this is no address of a player on another site */
function playing(embedUrl: string): string | undefined {
  const url = partsOf(writtenAddress(embedUrl) ?? '')
  url?.searchParams.set('autoplay', '1')
  return url?.href
}

const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)
