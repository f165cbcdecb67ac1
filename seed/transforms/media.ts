import type { Element } from 'hast'
import type { Media, State } from './state'

/** A file of the course that an element shows or links to; undefined where it is not there. */
export function mediaOf(
  element: Element,
  path: string,
  state: State,
  alt?: string,
): Media | undefined {
  const media = state.parts.media(path, alt)
  if (media && media.found !== path) {
    state.report('wrong-case', `${path} was found as ${media.found}.`, element)
  }
  return media
}
