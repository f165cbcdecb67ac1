import type { HtmlHandler } from '../render/htmlState'
import { h } from '../render/hast'

export const imageHtml: HtmlHandler<'image'> = ({ src, alt, width, height }) => [
  h('img', { src, alt, width, height, loading: 'lazy' }),
]
