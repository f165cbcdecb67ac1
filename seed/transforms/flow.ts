/** From inline nodes and blocks side by side to blocks, with white space as a browser folds it. */
import {
  isInline,
  type Alignment,
  type StoredBlock,
  type StoredInline,
  type TextNode,
} from '../../src/model'
import type { Mixed } from './state'

type Run = StoredInline[]

/** Runs of inline nodes become paragraphs; a run that is one image becomes a figure. */
export function toBlocks(mixed: readonly Mixed[], align?: Alignment): StoredBlock[] {
  return runsOf(mixed).flatMap((piece) =>
    Array.isArray(piece) ? paragraphOf(tidy(piece), align) : [piece],
  )
}

/** As an item of a list holds it: inline nodes stay, white space folded. */
export function toItem(mixed: readonly Mixed[]): Mixed[] {
  const pieces = runsOf(mixed).flatMap((piece): Mixed[] =>
    Array.isArray(piece) ? tidy(piece) : [piece],
  )
  const [first, ...rest] = pieces
  return first?.type === 'paragraph' ? [...first.children, ...rest] : pieces
}

function runsOf(mixed: readonly Mixed[]): (Run | StoredBlock)[] {
  const pieces: (Run | StoredBlock)[] = []
  for (const node of mixed) {
    const last = pieces.at(-1)
    if (!isInline(node)) pieces.push(node)
    else if (Array.isArray(last)) last.push(node)
    else pieces.push([node])
  }
  return pieces
}

function paragraphOf(run: Run, align?: Alignment): StoredBlock[] {
  if (run.length === 0) return []
  const [only] = run
  if (run.length === 1 && only?.type === 'image') return [figureOf(only)]
  if (run.length === 1 && only?.type === 'link' && only.url && only.children.length === 1) {
    const [inner] = only.children
    if (inner?.type === 'image') return [{ ...figureOf(inner), url: only.url }]
  }
  return [{ type: 'paragraph', ...(align && { align }), children: run }]
}

function figureOf({ media, alt, width }: Extract<StoredInline, { type: 'image' }>) {
  return {
    type: 'figure' as const,
    media,
    ...(alt !== undefined && { alt }),
    ...(width && { width }),
  }
}

/** Folds white space across nodes, cuts it at the edges and around line breaks, and joins equal texts. */
export function tidy(run: readonly StoredInline[]): Run {
  const joined = join(run)
  const start = { blank: true }
  const folded = joined.flatMap((node) => fold(node, start))
  return trimEnd(dropEdgeBreaks(folded))
}

function join(run: readonly StoredInline[]): Run {
  const joined: Run = []
  for (const node of run) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text' && sameStyle(node, last)) {
      joined[joined.length - 1] = { ...last, text: last.text + node.text }
    } else joined.push(node)
  }
  return joined
}

const sameStyle = (a: TextNode, b: TextNode) =>
  a.color === b.color && (a.marks ?? []).join() === (b.marks ?? []).join()

function fold(node: StoredInline, before: { blank: boolean }): StoredInline[] {
  switch (node.type) {
    case 'text': {
      const folded = node.text.replace(/[ \t\n\r\f]+/g, ' ')
      const text = before.blank ? folded.replace(/^ /, '') : folded
      if (text === '') return []
      before.blank = text.endsWith(' ')
      return [{ ...node, text }]
    }
    case 'break':
      before.blank = true
      return [node]
    case 'link': {
      const children = node.children.flatMap((child) => fold(child, before)) as typeof node.children
      return [{ ...node, children }]
    }
    default:
      before.blank = false
      return [node]
  }
}

function dropEdgeBreaks(run: Run): Run {
  const first = run.findIndex((node) => !isEdge(node))
  if (first === -1) return []
  const last = run.findLastIndex((node) => !isEdge(node))
  return run.slice(first, last + 1)
}

const isEdge = (node: StoredInline) =>
  node.type === 'break' ||
  (node.type === 'text' && node.text.trim() === '' && !node.text.includes('\u00a0'))

function trimEnd(run: Run): Run {
  return run.flatMap((node, index) => {
    const next = run[index + 1]
    if (node.type !== 'text' || (next !== undefined && next.type !== 'break')) return [node]
    const text = node.text.replace(/ $/, '')
    return text === '' ? [] : [{ ...node, text }]
  })
}
