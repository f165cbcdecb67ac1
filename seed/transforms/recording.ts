/** Sound and films of the page itself, which no block shows: readers get a link to them. */
import type { Element } from 'hast'
import { decoded } from './address'
import { descendants, isElement, property, wordsIn, type Child } from './dom'
import { link } from './link'
import type { Handler, State } from './state'

export const recording: Handler = (element, state, style) => {
  const fallback = fallbackOf(element)
  const address = addressOf(element, state)
  if (address === undefined) {
    state.report(
      'lost-recording',
      `A <${element.tagName}> names no file that can be played.`,
      element,
    )
    return state.convert(fallback, style)
  }
  state.report('linked-recording', `The <${element.tagName}> of ${address} became a link.`, element)
  const shown = link(linkTo(element, address), state, style)
  return holdsMore(fallback) ? [...shown, ...state.convert(fallback, style)] : shown
}

/** The image of a picture, which the other sources only show in other sizes and formats. */
export const picture: Handler = (element, state, style) =>
  state.convert(
    element.children.filter((child) => !isElement(child, 'source')),
    style,
  )

/** A link that says what an element plays or shows. */
export function linkTo(element: Element, address: string): Element {
  const value = labelOf(element) ?? nameIn(address)
  return {
    type: 'element',
    tagName: 'a',
    properties: { href: address },
    children: [{ type: 'text', value }],
    data: element.data,
  }
}

/** The addresses that an element may play, in the order in which a browser tries them. */
export function addressesOf(element: Element): string[] {
  const sources = element.children.filter((child) => isElement(child, 'source'))
  return [element, ...sources].flatMap((one) => property(one as Element, 'src')?.trim() || [])
}

/** The first file that is taken, else the first address that a link may have. */
function addressOf(element: Element, state: State): string | undefined {
  const safe = addressesOf(element).filter((src) => state.target(src).kind !== 'unsafe')
  return safe.find((src) => isTaken(src, state)) ?? safe[0]
}

function isTaken(src: string, state: State): boolean {
  const target = state.target(src)
  const media = target.kind === 'file' ? state.parts.media(target.path) : undefined
  return media !== undefined && 'key' in media
}

/** What old browsers show in the place of the element. */
const fallbackOf = (element: Element): Child[] =>
  element.children.filter((child) => !isElement(child, 'source', 'track'))

const holdsMore = (nodes: readonly Child[]) =>
  [...descendants(nodes)].some(
    ({ tagName, properties }) =>
      tagName === 'img' || (tagName === 'a' && properties.href !== undefined),
  )

function labelOf(element: Element): string | undefined {
  const said = property(element, 'title') || property(element, 'ariaLabel')
  if (said) return said
  const fallback = fallbackOf(element)
  const words = wordsIn(fallback)
  const isExcuse = /\b(browser|navegador|navigateur)\b/i.test(words)
  return words && !isExcuse && !holdsMore(fallback) ? words : undefined
}

const nameIn = (address: string) =>
  decoded(address.replace(/[?#].*$/, '').replace(/\/+$/, '')).replace(/^.*\//, '') || address
