import type { Element } from 'hast'
import type { State } from './state'

/** The key of a file of the course that an element shows or links to; undefined where it is not there. */
export function mediaOf(
  element: Element,
  path: string,
  state: State,
  alt?: string,
): string | undefined {
  const media = state.parts.media(path, alt)
  if (media && media.found !== path) {
    state.report('wrong-case', `${path} was found as ${media.found}.`, element)
  }
  return media?.key
}
