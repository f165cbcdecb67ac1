import { element, type Element, isBlock, lastChild } from './element'
import type { State } from './state'

type IdMaker = (text: string) => string

/** A backslash at the end of a line breaks it, or every end of a line does. */
function breakLines(parent: Element, text: Element, lineBreak: string): Element[] {
  const lines = text.value.split(lineBreak)
  const atEnd = isBlock(parent) && lastChild(parent) === text && lines.at(-1) === ''
  return lines.flatMap((line, index) => {
    const options = { line: (text.options.line ?? 1) + index }
    const part = element('text', index > 0 ? `\n${line}` : line, options)
    const last = index === lines.length - 1 || (index === lines.length - 2 && atEnd)
    return last ? [part] : [part, element('br', '', options)]
  })
}

/** Makes ids of headings as GitHub does, the second of a name with a number. */
function idMaker(prefix: string): IdMaker {
  const counts = new Map<string, number>()
  return (text) => {
    const id = text
      .toLowerCase()
      .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
      .replace(/[ \t]/g, '-')
    const count = (counts.get(id) ?? -1) + 1
    counts.set(id, count)
    return prefix + (count > 0 ? `${id}-${count}` : id)
  }
}

function update(el: Element, makeId: IdMaker | undefined, lineBreak: string): void {
  el.children = el.children.flatMap((child) => {
    if (child.type === 'text' && child.value.includes(lineBreak))
      return breakLines(el, child, lineBreak)
    if (child.type === 'html_element') return [child]
    if (child.type === 'header' && makeId && !child.attr.has('id'))
      child.attr.set('id', makeId(child.options.rawText ?? ''))
    else update(child, makeId, lineBreak)
    return [child]
  })
}

/** What GFM adds to a document once it is read; nothing within HTML, nor in headings it names. */
export function applyGfm({ root, options, lineBreak }: State): void {
  update(root, options.auto_ids ? idMaker(options.auto_id_prefix) : undefined, lineBreak)
}
