/** Text that is read as it stands: white space is kept, and each element is one node. */
import type { Element } from 'hast'
import {
  COLORS,
  isSafeAddress,
  REFERABLE,
  type LinkNode,
  type Mark,
  type StoredInline,
} from '../../../src/model'
import { MARK_TAGS } from '../../../blocks/render/marks'
import { isElement, property, rawText, type Child } from '../dom'
import { saidKey } from '../said'
import type { State, Style } from '../state'

const MARKS_BY_TAG = new Map<string, Mark>(
  Object.entries(MARK_TAGS).map(([mark, tag]) => [tag, mark as Mark]),
)

export function exactInlines(nodes: readonly Child[], state: State, style: Style): StoredInline[] {
  return nodes.flatMap((node): StoredInline[] => {
    if (node.type === 'text') return [textNode(node.value, style)]
    return isElement(node) ? inlineOf(node, state, style) : []
  })
}

function inlineOf(element: Element, state: State, style: Style): StoredInline[] {
  const note = saidKey(element, 'footnotes', state)
  if (note !== undefined) return [{ type: 'footnoteReference', footnote: note }]
  switch (element.tagName) {
    case 'br':
      return [{ type: 'break' }]
    case 'a':
      return [linkOf(element, state)]
    case 'img':
      return imageOf(element, state)
    case 'span':
      return [textNode(rawText(element.children), style)]
    case 'font': {
      const color = COLORS.find((known) => known === property(element, 'color'))
      return styled(element, state, { ...style, ...(color && { color }) })
    }
    default: {
      const mark = MARKS_BY_TAG.get(element.tagName)
      return styled(element, state, { ...style, marks: [...style.marks, ...(mark ? [mark] : [])] })
    }
  }
}

const styled = (element: Element, state: State, style: Style) =>
  element.children.length > 0 ? exactInlines(element.children, state, style) : [textNode('', style)]

const textNode = (text: string, { marks, color }: Style): StoredInline => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks }),
  ...(color && { color }),
})

function linkOf(element: Element, state: State): LinkNode {
  const title = property(element, 'title')
  const children = exactInlines(element.children, state, { marks: [] }).flatMap((child) =>
    child.type === 'link' ? child.children : [child],
  )
  return {
    type: 'link',
    ...addressOf(element, state),
    ...(property(element, 'target') === '_blank' && { newTab: true }),
    ...(title && { title }),
    children: children as LinkNode['children'],
  }
}

function addressOf(element: Element, state: State): Pick<LinkNode, 'to' | 'url'> {
  const collection = REFERABLE.find((name) => saidKey(element, name, state) !== undefined)
  const id = collection && saidKey(element, collection, state)
  if (!collection || id === undefined) return { url: property(element, 'href') ?? '' }
  const anchor = property(element, 'dataAnchor')
  return { to: { collection, id, ...(anchor && { anchor }) } }
}

function imageOf(element: Element, state: State): StoredInline[] {
  const media = saidKey(element, 'media', state)
  return media === undefined
    ? elsewhere(element, state)
    : [{ type: 'image', media, ...pictureOf(element) }]
}

/** A picture that is no document stands in no line of text; a link to it does. */
function elsewhere(element: Element, state: State): StoredInline[] {
  const url = property(element, 'src') ?? ''
  const words: LinkNode['children'] = [{ type: 'text', text: property(element, 'alt') || url }]
  state.report('unknown-id', `The image ${url} is not known here; a link to it was kept.`, element)
  return isSafeAddress(url) && url !== '' ? [{ type: 'link', url, children: words }] : words
}

/** The alternative text of a picture in this place; undefined where it is that of its file. */
export const altOf = (element: Element): string | undefined =>
  property(element, 'dataAlt') === 'media' ? undefined : property(element, 'alt')

/** How a picture is shown in one place. */
export function pictureOf(element: Element): { alt?: string; width?: number } {
  const alt = altOf(element)
  const width = property(element, 'width')
  return {
    ...(alt !== undefined && { alt }),
    ...(width !== undefined && { width: Number(width) }),
  }
}
