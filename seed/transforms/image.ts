import { toHtml } from 'hast-util-to-html'
import { videoOf } from '../../src/model'
import { isElement, property, solid } from './dom'
import { altOf } from './exact/inline'
import { mediaOf, missing } from './media'
import type { Handler } from './state'
import { videoBlock } from './video'

export const image: Handler = (element, state) => {
  const src = property(element, 'src') ?? ''
  const alt = altOf(element)
  const target = state.target(src)
  const what = `The image ${src}`
  const media =
    target.kind === 'file'
      ? mediaOf(element, target.path, state, what, alt)?.key
      : missing(element, state, what)
  if (media === undefined) return [{ type: 'rawHtml', html: toHtml(element) }]
  const width = Number(property(element, 'width'))
  return [{ type: 'image', media, ...(alt !== undefined && { alt }), ...(width > 0 && { width }) }]
}

/** A picture that links to a video, where the picture itself is not ours to keep. */
export const thumbnail: Handler = (element, state) => {
  const [only, ...others] = solid(element.children)
  const href = property(element, 'href')
  if (!href || others.length > 0 || !isElement(only, 'img') || !videoOf(href)) return []
  const target = state.target(property(only, 'src') ?? '')
  if (target.kind === 'file') return []
  state.report(
    'linked-picture',
    `The picture ${property(only, 'src') ?? ''} was left out.`,
    element,
  )
  return [videoBlock(href, element, state)]
}
