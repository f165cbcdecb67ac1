import type { Element } from 'hast'
import { property } from './dom'

/** The width that an element asks for in pixels; what is a part of the page has no size of its own. */
export function pixelWidth(element: Element): number | undefined {
  const [, pixels] =
    /^\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*$/i.exec(property(element, 'width') ?? '') ?? []
  return Number(pixels) > 0 ? Number(pixels) : undefined
}
