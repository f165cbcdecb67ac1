import { element, type Element } from './element'
import { escapeRegExp } from './patterns'
import { Scanner } from './scanner'
import type { State } from './state'

interface Patterns {
  name: RegExp
  /** A name with no word character around it. */
  place: RegExp
}

function patternsOf(state: State): Patterns | undefined {
  if (state.abbreviations.size === 0) return undefined
  const names = [...state.abbreviations.keys()].sort((a, b) => b.length - a.length)
  const source = `(?:${names.map(escapeRegExp).join('|')})`
  return {
    name: new RegExp(source, 'u'),
    place: new RegExp(`(?=(?:[^A-Za-z0-9_]|(?<![^\\n]))${source}(?![A-Za-z0-9_]))`, 'u'),
  }
}

function splitText({ value, options }: Element, { name, place }: Patterns): Element[] {
  const src = new Scanner(value, options.line)
  const result: Element[] = []
  for (;;) {
    const found = src.scanUntil(place)
    if (!found) break
    const { line } = src
    let before = found.text
    let match = src.scan(name)
    if (!match) {
      before += src.next()
      match = src.scan(name)
    }
    if (!match) break
    result.push(element('text', before, { line }), element('abbreviation', match[0], { line }))
  }
  return [...result, element('text', src.takeRest(), { line: src.line })]
}

function replaceIn(el: Element, patterns: Patterns): void {
  el.children = el.children.flatMap((child) => {
    if (child.type !== 'text' || el.options.contentModel === 'raw') {
      replaceIn(child, patterns)
      return [child]
    }
    return patterns.name.test(child.value) ? splitText(child, patterns) : [child]
  })
}

/** Marks every place of a defined abbreviation. */
export function markAbbreviations(state: State, el: Element): void {
  const patterns = patternsOf(state)
  if (patterns) replaceIn(el, patterns)
}
