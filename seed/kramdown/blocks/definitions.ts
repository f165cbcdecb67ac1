import { element } from '../element'
import { global, ID_NAME, OPT_SPACE, rx, S, strip, NS } from '../patterns'
import type { BlockParser } from '../state'
import { CODEBLOCK, LINE_INDENT } from './codeblock'

/** Link names differ neither by case nor by the kind of white space. */
export const linkId = (name: string): string => name.replace(global(rx`${S}+`), ' ').toLowerCase()

export const footnoteDefinition: BlockParser = {
  start: rx`${OPT_SPACE}\[\^(?<name>${ID_NAME})\]:${S}*?(?<text>[^\n]*\n${CODEBLOCK})`,
  parse(state, { 0: all, groups }) {
    const { line } = state.src
    const name = groups?.name ?? ''
    state.src.pos += all.length
    const content = element('root', '', { line })
    state.parseBlocks(content, (groups?.text ?? '').replace(LINE_INDENT, ''))
    if (state.footnotes.has(name))
      state.warn(`Footnote ${name} is defined twice: the last one counts`, line)
    const block = state.addBlock(element('eob', 'footnote_def'))
    state.footnotes.set(name, { content, block, used: false })
    return true
  },
}

export const linkDefinition: BlockParser = {
  start: rx`${OPT_SPACE}\[(?<name>[^\n\]]+)\]:[ \t]*(?:<(?<angled>[^\n]*?)>|(?<bare>[ \t\r\f\v]*${NS}[^\n]*?))(?:(?:[ \t]*\n[ \t]*|[ \t]+)(?<quote>["'])(?<title>[^\n]+?)\k<quote>)?[ \t]*?\n`,
  parse(state, { 0: all, groups }) {
    if (/[ \t]+["']/.test(groups?.bare ?? '')) return false
    const id = linkId(groups?.name ?? '')
    if (state.links.has(id))
      state.warn(`Link ${id} is defined twice: the last one counts`, state.src.line)
    state.src.pos += all.length
    const block = state.addBlock(element('eob', 'link_def'))
    state.links.set(id, { url: groups?.angled ?? groups?.bare ?? '', title: groups?.title, block })
    return true
  },
}

export const abbreviationDefinition: BlockParser = {
  start: rx`${OPT_SPACE}\*\[(?<name>[^\n]+?)\]:(?<title>[^\n]*)\n`,
  parse(state, { 0: all, groups }) {
    state.src.pos += all.length
    const block = state.addBlock(element('eob', 'abbrev_def'))
    state.abbreviations.set(groups?.name ?? '', { title: strip(groups?.title ?? ''), block })
    return true
  },
}
