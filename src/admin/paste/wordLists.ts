import type { Element } from 'hast'
import { h, type Content } from '../../../blocks/render/hast'
import { changed, isElement, styleOf, wordsIn } from './tree'

/** A paragraph that Word shows as an item of a list. */
interface Entry {
  level: number
  /** Word's name for the list. */
  list: string
  ordered: boolean
  start: number
  children: Content[]
}

/** Makes lists of Word's paragraphs with a bullet or a number before them. */
export const withWordLists = (nodes: Content[]): Content[] =>
  grouped(changed(nodes, (element) => [{ ...element, children: grouped(element.children) }]))

function grouped(nodes: Content[]): Content[] {
  const made: Content[] = []
  let entries: Entry[] = []
  const close = () => {
    made.push(...listsOf(entries))
    entries = []
  }
  for (const node of nodes) {
    const entry = isElement(node) ? entryOf(node) : undefined
    if (entry) entries.push(entry)
    else if (entries.length === 0 || wordsIn(node).trim() !== '' || isElement(node)) {
      close()
      made.push(node)
    }
  }
  close()
  return made
}

function entryOf(element: Element): Entry | undefined {
  if (element.tagName !== 'p') return undefined
  const [, list = '', level] = /(l\d+)\s+level(\d+)/.exec(styleOf(element, /^mso-list:/i)) ?? []
  if (level === undefined) return undefined
  const { text, children } = withoutMarker(element.children)
  const number = /^\(?(\d+|[a-z]+)[.)]/i.exec(text)?.[1]
  return {
    level: Number(level),
    list,
    ordered: number !== undefined,
    start: Number(number) || 1,
    children,
  }
}

/** The bullet or number stands in the text, and Word says that others shall not read it. */
function withoutMarker(nodes: Content[]): { text: string; children: Content[] } {
  let text = ''
  const children = changed(nodes, (element) => {
    if (!/ignore/i.test(styleOf(element, /^mso-list:/i))) return [element]
    text += wordsIn(element).trim()
    return []
  })
  return { text, children }
}

function listsOf(entries: Entry[]): Element[] {
  const lists: { first: Entry; items: { entry: Entry; below: Entry[] }[] }[] = []
  for (const entry of entries) {
    const list = lists.at(-1)
    const item = list?.items.at(-1)
    if (list && item && entry.level > list.first.level) item.below.push(entry)
    else if (list && continues(list.first, entry)) list.items.push({ entry, below: [] })
    else lists.push({ first: entry, items: [{ entry, below: [] }] })
  }
  return lists.map(({ first, items }) =>
    h(
      first.ordered ? 'ol' : 'ul',
      { start: first.start === 1 ? undefined : first.start },
      items.map(({ entry, below }) => h('li', {}, [...entry.children, ...listsOf(below)])),
    ),
  )
}

const continues = (first: Entry, { list, ordered }: Entry): boolean =>
  first.list === list && first.ordered === ordered
