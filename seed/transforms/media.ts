import type { Element } from 'hast'
import type { Media, State } from './state'

/**
 * A file of the course that an element shows or links to; undefined, and reported, where there is none that is
 * taken.
 *
 * @param what names the file in reports
 */
export function mediaOf(
  element: Element,
  path: string,
  state: State,
  what: string,
  alt?: string,
): Media | undefined {
  const media = state.parts.media(path, alt)
  if (media === undefined) return missing(element, state, what)
  if ('unwanted' in media) {
    const message = `${what} is not taken, since ${media.unwanted}; its address was kept.`
    state.report('unwanted-file', message, element)
    return undefined
  }
  if (media.found !== path) {
    state.report('wrong-case', `${path} was found as ${media.found}.`, element)
  }
  return media
}

export function missing(element: Element, state: State, what: string): undefined {
  const message = `${what} is not among the files; its address was kept.`
  state.report('missing-file', message, element)
}
