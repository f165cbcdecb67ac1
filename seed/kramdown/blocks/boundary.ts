import { lastChild } from '../element'
import { BLANK_LINE, END, EOB_MARKER, IAL_BLOCK_START, rx } from '../patterns'
import type { State } from '../state'

const BOUNDARY = rx`${BLANK_LINE}|${EOB_MARKER}|${IAL_BLOCK_START}|${END}`

export function afterBoundary(state: State): boolean {
  const last = lastChild(state.tree)
  if (!last || last.type === 'blank' || state.blockIal) return true
  return last.type === 'eob' && last.value === ''
}

export const beforeBoundary = (state: State): boolean => state.src.check(BOUNDARY) !== null
