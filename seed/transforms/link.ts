import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { isInline, type LinkNode, type StoredInline } from '../../src/model'
import { lineOf } from '../render/tree'
import { isBlank, property, wordsIn } from './dom'
import { mediaOf } from './media'
import { noteReferenceOf } from './notes'
import type { Handler, Mixed, State } from './state'

const WORKSHEET = /^Worksheet\s*(?:#|No\.?)?\s*(\d+)\s*[:.–-]?\s*(.*)$/i

export const link: Handler = (element, state, style) => {
  const note = noteReferenceOf(element, state)
  if (note) return [note]
  const href = property(element, 'href')
  const children = state.convert(element.children, style)
  if (href === undefined) {
    if (element.children.every(isBlank))
      state.report('dropped-anchor', 'An anchor without words was dropped.', element)
    return children
  }
  return wrap(element, href, children, state)
}

/** Only inline nodes can stand in a link; a block in it keeps its place beside. */
function wrap(element: Element, href: string, children: Mixed[], state: State): Mixed[] {
  const [only] = children
  // A picture that is not ours to keep stays as HTML, with the link around it.
  if (children.length === 1 && only?.type === 'rawHtml') {
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
  const numbered = WORKSHEET.exec(words)
  switch (target.kind) {
    case 'page':
      return {
        to: {
          collection: target.collection,
          id: target.key,
          ...(target.anchor && { anchor: target.anchor }),
        },
      }
    case 'file':
      return fileLink(element, target.path, numbered, state) ?? missingFile(element, href, state)
    case 'external': {
      if (numbered) worksheetOf(element, numbered, { href: target.url }, state)
      const key = state.parts.worksheetAt(target.url)
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

function fileLink(element: Element, file: string, numbered: RegExpExecArray | null, state: State) {
  const media = mediaOf(element, file, state)
  if (numbered && media) {
    return {
      to: {
        collection: 'worksheets' as const,
        id: worksheetOf(element, numbered, { href: file, file: media }, state),
      },
    }
  }
  const key = state.parts.worksheetAt(file)
  if (key) return { to: { collection: 'worksheets' as const, id: key } }
  return media ? { to: { collection: 'media' as const, id: media } } : undefined
}

function missingFile(element: Element, href: string, state: State) {
  state.report('missing-file', `The link leads to ${href}, which is not among the files.`, element)
  return { url: href.trim().replace(/\s/g, '%20') }
}

function worksheetOf(
  element: Element,
  [, digits, title]: RegExpExecArray,
  place: { href: string; file?: string },
  state: State,
): string {
  const number = Number(digits)
  const line = lineOf(element)
  return state.parts.worksheet({
    ...place,
    number,
    title: title?.trim() || `Worksheet ${number}`,
    ...(line && { line }),
  })
}
