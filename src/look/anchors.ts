import type { Body, Callout, Heading } from './types'
import type { Node } from '../contract'
import { plainText, walk } from './walk'
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
  /** What "On this page" lists: the headings and callouts of the page's first level. */
  places: Place[]
}

const DEEPEST_LISTED = 3

/** Gives each heading and callout of a body an id that no other has. */
export function findAnchors(body: Body, words: Words): Anchors {
  const ids = new Map<Node, string>()
  const taken = new Set<string>()
  for (const node of walk(body.children)) {
    if (node.type !== 'heading' && node.type !== 'callout') continue
    ids.set(node, claim(slugOf(textOf(node, words)), taken))
  }
  const places = body.children.flatMap((node): Place[] => {
    const id = ids.get(node)
    if (!id || (node.type !== 'heading' && node.type !== 'callout')) return []
    const level = node.type === 'heading' ? node.level : (node.titleLevel ?? 2)
    if (level > DEEPEST_LISTED) return []
    return [{ id, text: textOf(node, words), deeper: level === DEEPEST_LISTED }]
  })
  return { ids, places }
}

function textOf(node: Heading | Callout, words: Words): string {
  return node.type === 'heading' ? plainText(node.children) : (node.title ?? words.kinds[node.kind])
}

/** As kramdown makes ids of headings, so that links into a page lead where they did before the import. */
function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
  return slug || 'section'
}

function claim(slug: string, taken: Set<string>): string {
  let id = slug
  for (let count = 1; taken.has(id); count += 1) id = `${slug}-${count}`
  taken.add(id)
  return id
}
