import { element } from '../element.js'
import { EOB_MARKER } from '../patterns.js'
import type { BlockParser } from '../state.js'

/** A line of `^` alone ends the block before it. */
export const eobMarker: BlockParser = {
  start: EOB_MARKER,
  parse(state, [line]) {
    state.src.pos += line.length
    state.addBlock(element('eob'))
    return true
  },
}
