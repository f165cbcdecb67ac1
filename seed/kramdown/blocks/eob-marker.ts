import { element } from '../element'
import { EOB_MARKER } from '../patterns'
import type { BlockParser } from '../state'

/** A line of `^` alone ends the block before it. */
export const eobMarker: BlockParser = {
  start: EOB_MARKER,
  parse(state, [line]) {
    state.src.pos += line.length
    state.addBlock(element('eob'))
    return true
  },
}
