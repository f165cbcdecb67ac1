/** Text as HTML that is read as it stands: each node an element, white space and all. */
import { h, text, type Content } from '../render/hast'
import type { StoredInline, TextNode } from '../../src/model'
import { MARK_TAGS } from '../render/marks'
import type { Names, Picture } from './names'

export function inlineHtml(nodes: readonly StoredInline[], names: Names): Content[] {
  return nodes.map((node, index) => {
    const previous = nodes[index - 1]
    return oneInline(node, previous?.type === 'text' && isBare(previous), names)
  })
}

const isBare = ({ marks = [], color }: TextNode) => marks.length === 0 && color === undefined

function oneInline(node: StoredInline, afterText: boolean, names: Names): Content {
  switch (node.type) {
    case 'text':
      return textHtml(node, afterText)
    case 'break':
      return h('br')
    case 'footnoteReference':
      return h('sup', { dataId: node.footnote }, [text(names.label(String(node.footnote)))])
    case 'image':
      return pictureHtml(node, names)
    case 'link': {
      const { to, url, newTab, title, children } = node
      const target = to
        ? { href: names.address(to), dataId: to.id, dataAnchor: to.anchor }
        : { href: url ?? '' }
      const shown = { ...target, target: newTab && '_blank', title }
      return h('a', shown, inlineHtml(children, names))
    }
  }
}

/** Text without marks that follows such text, or that has no characters, is a node only in an element. */
function textHtml(node: TextNode, afterText: boolean): Content {
  const { text: words, marks = [], color } = node
  const inner: Content[] = words === '' ? [] : [text(words)]
  if (isBare(node)) return afterText || words === '' ? h('span', {}, inner) : text(words)
  const [marked] = marks.reduceRight((within, mark) => [h(MARK_TAGS[mark], {}, within)], inner)
  return color === undefined && marked ? marked : h('font', { color }, marked ? [marked] : inner)
}

export function pictureHtml({ media, alt, width }: Picture, names: Names): Content {
  const { src, alt: own } = names.media(String(media))
  return h('img', {
    src,
    alt: alt ?? own,
    width,
    dataId: media,
    dataAlt: alt === undefined ? 'media' : undefined,
  })
}
