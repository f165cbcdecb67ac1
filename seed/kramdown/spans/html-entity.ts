import { element } from '../element'
import { namedCharacter, numberedCharacter } from '../entities'
import { ENTITY } from '../html/syntax'
import type { SpanParser } from '../state'

/** A character reference; one that is not known is shown as it is written. */
export const htmlEntity: SpanParser = {
  start: ENTITY,
  trigger: '&',
  parse(state, { 0: original, groups }) {
    const { line } = state.src
    state.src.pos += original.length
    const { name, decimal, hex } = groups ?? {}
    const char =
      name === undefined
        ? numberedCharacter(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal))
        : namedCharacter(name)
    if (char === undefined && name !== undefined) {
      state.tree.children.push(element('entity', '&', { line, original: '&amp;' }))
      state.addText(original.slice(1))
    } else state.tree.children.push(element('entity', char ?? '', { line, original }))
  },
}
