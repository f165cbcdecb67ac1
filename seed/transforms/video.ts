import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { clock } from '../../blocks/video/duration'
import { videoOf, type StoredBlock } from '../../src/model'
import { mayBeFramed } from '../frames'
import { lineOf } from '../render/tree'
import { descendants, isElement, property, wordsIn } from './dom'
import { saidKey } from './said'
import type { Handler, State } from './state'
import { pageTitle } from './title'

export const iframe: Handler = (element, state) => {
  const said = saidKey(element, 'videos', state)
  if (said !== undefined) {
    const showDuration = element.properties.dataShowDuration !== undefined
    return [{ type: 'video', video: said, ...(showDuration && { showDuration }) }]
  }
  const src = property(element, 'src')?.trim() ?? ''
  if (src === '') {
    state.report('raw-html', 'A frame without an address was kept as HTML.', element)
    return [{ type: 'rawHtml', html: toHtml(element) }]
  }
  if (videoOf(src)) return [videoBlock(src, element, state)]
  const url = src.startsWith('//') ? `https:${src}` : src
  if (!mayBeFramed(url))
    state.report('unknown-host', `The frame shows ${url}, whose host is not known.`, element)
  const height = Number(property(element, 'height'))
  const title = property(element, 'title') ?? state.heading ?? ''
  return [{ type: 'embed', url, title, ...(height > 0 && { height }) }]
}

export function videoBlock(url: string, element: Element, state: State): StoredBlock {
  const { duration, credit } = state.pending
  state.pending = {}
  const line = lineOf(element)
  const key = state.parts.video({
    url: url.startsWith('//') ? `https:${url}` : url,
    title: property(element, 'title') ?? state.heading ?? pageTitle(state.page, 'Video'),
    ...(duration && { duration }),
    ...(credit && { credit }),
    ...(line && { line }),
  })
  const node: Extract<StoredBlock, { type: 'video' }> = { type: 'video', video: key }
  state.lastVideo = { key, node, timed: duration !== undefined }
  return node
}

/** Seconds from “3:18”, “1:02:30” or “14:02 min”. */
export function secondsOf(text: string): number | undefined {
  const match = /(?:(\d+):)?(\d+):(\d{2})/.exec(text)
  if (!match) return undefined
  const [, hours = '0', minutes = '0', seconds = '0'] = match
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

/**
 * The time of a video: of the one just before, where nobody has told it yet, and then printed by the
 * video itself; else of the next one, and then kept as the text that it is.
 */
export const videoTime: Handler = (element, state, style) => {
  const text = wordsIn(element.children)
  const duration = secondsOf(text)
  const last = state.lastVideo
  if (duration !== undefined && last && !last.timed) {
    state.parts.amendVideo(last.key, { duration })
    last.timed = true
    if (text === clock(duration) && isOnlyWords(element)) {
      last.node.showDuration = true
      return []
    }
  } else if (duration !== undefined) state.pending.duration = duration
  return state.flow(element.children, style)
}

const isOnlyWords = ({ children }: Element) =>
  ![...descendants(children)].some((inner) => isElement(inner, 'img', 'iframe'))

/** Who made the video that follows. */
export const videoSource: Handler = (element, state, style) => {
  state.pending.credit = wordsIn(element.children)
  return state.flow(element.children, style)
}
