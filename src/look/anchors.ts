import { createSlugger } from '../../blocks/render/slugger'
import { saysSomething, wordsOf } from '../../blocks/render/words'
import type { Node } from '../contract'
import type { Body, Callout, Heading } from './types'
import { walk } from '../contract/walk'
import type { Words } from './words'

/** A place of a page that can be linked to. */
export interface Place {
  id: string
  text: string
  /** Whether it stands below the place before it rather than beside it. */
  deeper: boolean
}

export interface Anchors {
  ids: Map<Node, string>
  levels: Map<Node, HeadingLevel>
  /** What "On this page" lists: the headings and callouts of the page's first level. */
  places: Place[]
}

/** Below the page's title, which is its only first level. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6

type Named = Heading | Callout

const DEEPEST_LISTED = 3

/**
 * Gives each heading and callout of a body an id that no other has. Headings come first, so that theirs are
 * those of the delivered HTML; there a callout whose title is no heading has none.
 */
export function findAnchors(body: Body, words: Words): Anchors {
  const named = [...walk(body.children)].filter(isNamed)
  const slug = createSlugger()
  const ids = new Map<Node, string>()
  for (const node of named.filter(isHeading)) ids.set(node, slug(textOf(node, words)))
  for (const node of named) if (!ids.has(node)) ids.set(node, slug(textOf(node, words)))

  const levels = findLevels(named.filter(isHeading).filter(isSaid))

  const places = body.children
    .filter(isNamed)
    .filter(isSaid)
    .map((node) => ({
      id: ids.get(node) ?? '',
      text: textOf(node, words),
      level: levels.get(node) ?? 2,
    }))
  return {
    ids,
    levels,
    places: places
      .filter(({ level }) => level <= DEEPEST_LISTED)
      .map(({ id, text, level }) => ({ id, text, deeper: level === DEEPEST_LISTED })),
  }
}

/** Closes the gaps that a source leaves between levels: whoever listens to a page would look for what is missing. */
function findLevels(headings: Named[]): Map<Node, HeadingLevel> {
  const above: number[] = []
  const levels = new Map<Node, HeadingLevel>()
  for (const node of headings) {
    const level = levelOf(node)
    while ((above.at(-1) ?? 0) >= level) above.pop()
    above.push(level)
    levels.set(node, Math.min(above.length + 1, 6) as HeadingLevel)
  }
  return levels
}

const isNamed = (node: Node): node is Named => node.type === 'heading' || node.type === 'callout'

const isHeading = (node: Named) =>
  node.type === 'heading' || (node.title !== undefined && node.titleLevel !== undefined)

const isSaid = (node: Named) => node.type === 'callout' || saysSomething(node.children)

const levelOf = (node: Named) => (node.type === 'heading' ? node.level : node.titleLevel) ?? 2

const textOf = (node: Named, words: Words) =>
  node.type === 'heading' ? wordsOf(node.children) : (node.title ?? words.kinds[node.kind])
