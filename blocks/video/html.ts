import type { HtmlHandler } from '../render/htmlState'
import { h, text, type Content } from '../render/hast'
import { clock, isoDuration } from './duration'

export const videoHtml: HtmlHandler<'video'> = (node) => [
  h('figure', { className: ['video'], dataId: node.id }, [
    player(node.provider, node.embedUrl, node.title),
    ...(node.showDuration && node.duration !== null ? [duration(node.duration)] : []),
  ]),
]

function player(provider: string, src: string, title: string): Content {
  return provider === 'file'
    ? h('video', { src, controls: true, preload: 'none', title })
    : h('iframe', {
        src,
        title,
        loading: 'lazy',
        allow: 'fullscreen; picture-in-picture',
        allowFullScreen: true,
      })
}

const duration = (seconds: number): Content =>
  h('figcaption', { className: ['video__duration'] }, [
    h('time', { dateTime: isoDuration(seconds) }, [text(clock(seconds))]),
  ])
