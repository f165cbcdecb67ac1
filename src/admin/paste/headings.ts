import type { Content } from '../../../blocks/render/hast'
import { changed } from './tree'

/** Below the title of a page, which is the first level, and few. */
const HIGHEST = 2
const LOWEST = 4

/** Gives headings levels that the editor has, and keeps which stands below which. */
export function withHeadingLevels(nodes: Content[]): Content[] {
  const levels = levelsIn(nodes)
  const first = Math.max(HIGHEST, Math.min(levels[0] ?? HIGHEST, LOWEST + 1 - levels.length))
  return changed(nodes, (element) => {
    const level = levelOf(element.tagName)
    if (level === undefined) return [element]
    const given = Math.min(first + levels.indexOf(level), LOWEST)
    return [{ ...element, tagName: `h${given}` }]
  })
}

function levelsIn(nodes: Content[]): number[] {
  const found = new Set<number>()
  changed(nodes, (element) => {
    const level = levelOf(element.tagName)
    if (level !== undefined) found.add(level)
    return []
  })
  return [...found].sort((a, b) => a - b)
}

function levelOf(tagName: string): number | undefined {
  const digit = /^h([1-6])$/.exec(tagName)?.[1]
  return digit === undefined ? undefined : Number(digit)
}
