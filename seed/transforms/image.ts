import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { videoOf } from '../../src/model'
import { isElement, property, solid } from './dom'
import { altOf } from './exact/inline'
import { mediaOf, missing } from './media'
import type { Handler, Mixed, State, Style } from './state'
import { videoBlock } from './video'
import { pixelWidth } from './width'

export const image: Handler = (element, state, style) => {
  const src = property(element, 'src') ?? ''
  const alt = altOf(element)
  const target = state.target(src)
  if (/^data:/i.test(src.trim())) return lostImage(element, alt, state, style)
  const what = `The image ${src}`
  const media =
    target.kind === 'file'
      ? mediaOf(element, target.path, state, what, alt)?.key
      : missing(element, state, what)
  if (media === undefined) return [{ type: 'rawHtml', html: toHtml(element) }]
  const width = pixelWidth(element)
  return [{ type: 'image', media, ...(alt !== undefined && { alt }), ...(width && { width }) }]
}

/** No format delivers an image that stands in the page itself; its words stay. */
function lostImage(element: Element, alt: string | undefined, state: State, style: Style): Mixed[] {
  state.report('lost-image', 'An image stands in the page as data and was left out.', element)
  return alt ? state.convert([{ type: 'text', value: alt }], style) : []
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
