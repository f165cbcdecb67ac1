import type { Block, Body, Callout, Inline, Node, Note } from '../../src/contract'
import { createSlugger } from './slugger'
import { renderText } from './text'
import { childrenOf, walk } from '../../src/contract/walk'
import { isInline, wordsOf } from './words'

/** What stands under one heading of a body, or in one of its notes. */
export interface Passage {
  /** Id of the heading or note in the body's HTML; null before the first heading. */
  anchor: string | null
  heading: string | null
  /** In one line. */
  text: string
}

/** A body part by part, with nothing left out: what a search shows of it is one of these. */
export function passagesOf({ children, footnotes }: Body): Passage[] {
  const slug = createSlugger()
  const places: { anchor: string | null; heading: string | null; blocks: Block[] }[] = [
    { anchor: null, heading: null, blocks: [] },
  ]
  for (const block of children.flatMap(opened)) {
    const heading = headingOf(block)
    if (heading === undefined) places.at(-1)?.blocks.push(block)
    else places.push({ anchor: slug(heading), heading, blocks: [] })
  }
  const passages = places.map(({ blocks, ...place }) => ({ ...place, text: lineOf(blocks) }))
  return [...passages, ...footnotes.map(passageOfNote)].filter(
    ({ heading, text }) => heading !== null || text !== '',
  )
}

const passageOfNote = ({ number, children }: Note): Passage => ({
  anchor: `fn-${number}`,
  heading: null,
  text: lineOf(children),
})

const lineOf = (children: Block[]) =>
  renderText({ type: 'body', children, footnotes: [] }).replace(/\s+/g, ' ').trim()

function headingOf(block: Block): string | undefined {
  return block.type === 'heading' ? wordsOf(block.children) : undefined
}

/** A block that holds headings as a row of its parts; any other as it is. */
function opened(block: Block): Block[] {
  if (block.type === 'heading' || ![...walk([block])].some(isHeading)) return [block]
  return [...labelOf(block), ...partsOf(block).flatMap(opened)]
}

const isHeading = (node: Node) =>
  node.type === 'heading' || (node.type === 'callout' && isTitled(node))

const isTitled = ({ title, titleLevel }: Callout) => title !== undefined && titleLevel !== undefined

/** The words of a block that its children do not hold. */
function labelOf(block: Block): Block[] {
  switch (block.type) {
    case 'callout':
      return labelled(block.title, block.titleLevel)
    case 'disclosure':
      return labelled(block.summary)
    case 'table':
      return labelled(block.caption)
    case 'definitions':
      return block.items.flatMap(({ term }) => labelled(term))
    default:
      return []
  }
}

function labelled(text: string | undefined, level?: Callout['titleLevel']): Block[] {
  if (text === undefined) return []
  const children = [{ type: 'text' as const, text }]
  return [level ? { type: 'heading', level, children } : { type: 'paragraph', children }]
}

/** What stands in a block, words that stand there beside blocks in paragraphs of their own. */
const partsOf = (block: Block): Block[] =>
  block.type === 'list'
    ? block.children.flatMap(({ children }) => asBlocks(children))
    : asBlocks(childrenOf(block))

function asBlocks(nodes: readonly Node[]): Block[] {
  const blocks: Block[] = []
  let line: Inline[] | undefined
  for (const node of nodes) {
    if (!isInline(node)) {
      blocks.push(node)
      line = undefined
    } else if (line) line.push(node)
    else blocks.push({ type: 'paragraph', children: (line = [node]) })
  }
  return blocks
}
