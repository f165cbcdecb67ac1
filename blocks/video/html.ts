import type { HtmlHandler } from '../render/htmlState'
import { h, text, type Content } from '../render/hast'
import type { VideoProvider } from '../../src/model'
import { writtenAddress } from '../render/safe'
import { clock, isoDuration } from './duration'

export const videoHtml: HtmlHandler<'video'> = (node) => [
  h('figure', { className: ['video'], dataId: node.id }, [
    ...player(node.provider, writtenAddress(node.embedUrl), node.title),
    ...(node.showDuration && node.duration !== null ? [duration(node.duration)] : []),
  ]),
]

function player(provider: VideoProvider, src: string | undefined, title: string): Content[] {
  if (src === undefined) return []
  if (provider === 'file') return [h('video', { src, controls: true, preload: 'none', title })]
  // Not `allow` for the whole screen as well: it would count instead, and not for what a frame leads to.
  const allow = 'picture-in-picture'
  return [h('iframe', { src, title, loading: 'lazy', allow, allowFullScreen: true })]
}

const duration = (seconds: number): Content =>
  h('figcaption', { className: ['video__duration'] }, [
    h('time', { dateTime: isoDuration(seconds) }, [text(clock(seconds))]),
  ])
