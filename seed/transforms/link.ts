import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { isInline, type LinkNode, type StoredInline } from '../../src/model'
import { property, wordsIn } from './dom'
import { tidy } from './flow'
import { mediaOf } from './media'
import { isMark } from './notes/find'
import { noteReferenceOf } from './notes/take'
import { reportOldAddress } from './oldAddress'
import type { Handler, Mixed, State } from './state'
import { worksheetAt } from './worksheet'

export const link: Handler = (element, state, style) => {
  const note = noteReferenceOf(element, state)
  if (note) return isMark(element) ? [note] : [...state.convert(element.children, style), note]
  const href = property(element, 'href')
  const children = state.convert(element.children, style)
  const isEmpty = tidy(children.filter(isInline)).length === 0 && children.every(isInline)
  if (isEmpty) state.report('dropped-anchor', 'An anchor without words was dropped.', element)
  if (href === undefined || isEmpty) return children
  return wrap(element, href, children, state)
}

/** Only inline nodes can stand in a link; a block in it keeps its place beside. */
function wrap(element: Element, href: string, children: Mixed[], state: State): Mixed[] {
  const [only] = children
  // A picture that is not ours to keep stays as HTML, with the link around it.
  if (children.length === 1 && only?.type === 'rawHtml') {
    reportOldAddress(element, state)
    return [{ type: 'rawHtml', html: toHtml(element) }]
  }
  const to = addressFor(element, href, state)
  if (!to) return children
  const newTab = property(element, 'target') === '_blank'
  const title = property(element, 'title')
  const shared = { ...to, ...(newTab && { newTab }), ...(title && { title }) }
  const mixed: Mixed[] = []
  for (const child of children) {
    const last = mixed.at(-1)
    if (!isInline(child) || !mayStandInLink(child)) mixed.push(child)
    else if (last?.type === 'link') last.children.push(child)
    else mixed.push({ type: 'link', ...shared, children: [child] })
  }
  return mixed
}

const mayStandInLink = (node: StoredInline): node is LinkNode['children'][number] =>
  node.type === 'text' || node.type === 'break' || node.type === 'image'

function addressFor(
  element: Element,
  href: string,
  state: State,
): Pick<LinkNode, 'url' | 'to'> | undefined {
  const target = state.target(href)
  const words = wordsIn(element.children)
  switch (target.kind) {
    case 'page':
      if (target.moved !== undefined)
        state.report('moved-link', `The link "${words}" led to ${target.moved}.`, element)
      return {
        to: {
          collection: target.collection,
          id: target.key,
          ...(target.anchor && { anchor: target.anchor }),
        },
      }
    case 'file':
      return (
        fileLink(element, href, target.path, state) ?? { url: href.trim().replace(/\s/g, '%20') }
      )
    case 'external': {
      const key = worksheetAt(element, { href: target.url }, state)
      return key ? { to: { collection: 'worksheets', id: key } } : { url: target.url }
    }
    case 'dead':
      state.report(
        'dead-link',
        `The link "${words}" leads to ${target.url}, which is not there.`,
        element,
      )
      return { url: target.url }
    case 'empty':
      state.report('empty-link', `The link "${words}" has no address.`, element)
      return undefined
    case 'unsafe':
      state.report(
        'unsafe-link',
        `The link "${words}" has an address that must not be followed.`,
        element,
      )
      return undefined
  }
}

function fileLink(
  element: Element,
  href: string,
  file: string,
  state: State,
): Pick<LinkNode, 'to'> | undefined {
  const media = mediaOf(element, file, state, `The file ${href.trim()}`)
  if (!media) return undefined
  const worksheet = worksheetAt(element, { href: media.found, file: media.key }, state)
  return worksheet === undefined
    ? { to: { collection: 'media', id: media.key } }
    : { to: { collection: 'worksheets', id: worksheet } }
}
