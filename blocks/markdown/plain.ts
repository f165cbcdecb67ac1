/** What kramdown and CommonMark both read as it was, told without reading it. */
import {
  isInline,
  type ListItemNode,
  type StoredBlock,
  type StoredInline,
  type StoredTableNode,
  type TextNode,
} from '../../src/model'

/** Whether a block may be written as Markdown; what is not is written as HTML. */
export function isPlain(node: StoredBlock): boolean {
  switch (node.type) {
    case 'paragraph':
      return node.align === undefined && isPlainLine(node.children) && !isPicture(node.children)
    case 'heading':
      return (
        node.align === undefined &&
        isPlainLine(node.children) &&
        node.children.every(({ type }) => type !== 'break')
      )
    case 'list':
      return (node.start ?? 1) === 1 && node.children.length > 0 && node.children.every(isPlainItem)
    case 'quote':
      return isPlainQuote(node)
    case 'table':
      return isPlainTable(node)
    case 'disclosure':
      return isPlainText(node.summary)
    case 'code':
      return (
        /^[\w+-]*$/.test(node.language ?? '') &&
        isFolded(node.code.replace(/\s+/g, ' ')) &&
        isPlainCode(node.code)
      )
    case 'figure':
      return (
        /^[\p{L}\p{N} .,;:()!?’“”–—-]*$/u.test(node.alt ?? '') &&
        isFolded(node.alt ?? '') &&
        isPlainText(node.caption ?? '-') &&
        isPlainAddress(node.url ?? '/')
      )
    case 'embed':
      return isPlainAddress(node.url)
    case 'definitions':
      return false
    default:
      return true
  }
}

/** Blocks that may stand in a list or a quote; an element around Markdown may not. */
const isProse = (node: StoredBlock): boolean =>
  ['paragraph', 'list', 'quote'].includes(node.type) && isPlain(node)

/** No white space that is folded or cut. */
const isFolded = (text: string) => !/^\s|\s$|\s\s|[^\S \u00a0]/.test(text)

const isPlainText = (text: string) => text !== '' && isFolded(text)

function isPlainItem({ children }: ListItemNode<StoredBlock, StoredInline>): boolean {
  const first = children.findIndex((child) => !isInline(child))
  const line = children.slice(0, first === -1 ? undefined : first).filter(isInline)
  const blocks = children.slice(line.length).filter((child) => !isInline(child))
  return (
    line.length + blocks.length === children.length && isPlainLine(line) && blocks.every(isProse)
  )
}

const DASH = /^\s*[–—-]/

/** A last line after a dash is who said it, in a quote that holds more. */
function isPlainQuote({ attribution, children }: Extract<StoredBlock, { type: 'quote' }>): boolean {
  const last = children.at(-1)
  const lines = last?.type === 'paragraph' ? linesOf(last.children) : []
  const named = attribution !== undefined
  const dashed = lines.some(([first]) => first?.type === 'text' && DASH.test(first.text))
  return (
    children.length > 0 &&
    children.every(isProse) &&
    (named ? isPlainLine(attribution) && !isDashed(attribution) : !dashed)
  )
}

const isDashed = ([first]: readonly StoredInline[]) =>
  first?.type !== 'text' || DASH.test(first.text) || first.marks !== undefined

/** A line of text, parted at its breaks. */
function linesOf(nodes: readonly StoredInline[]): StoredInline[][] {
  const lines: StoredInline[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'break') lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines
}

function isPlainTable({ caption, worksheet, form, children }: StoredTableNode): boolean {
  const width = children[0]?.children.length ?? 0
  const cells = children.flatMap((row, index) =>
    row.children.map((cell) => ({ ...cell, isHead: index === 0 })),
  )
  return (
    caption === undefined &&
    !worksheet &&
    form === undefined &&
    width > 0 &&
    children.length > 1 &&
    children.every((row) => row.children.length === width) &&
    cells.every(({ header, isHead, colSpan, rowSpan, children: [only, ...more] }) => {
      const words = only?.type === 'paragraph' && isPlain(only) ? only.children : undefined
      const line = words?.every(({ type }) => type !== 'break')
      const oneCell = colSpan === undefined && rowSpan === undefined && more.length === 0
      return header === isHead && oneCell && (only === undefined || line === true)
    })
  )
}

/** A picture alone is a figure. */
function isPicture([only, ...more]: readonly StoredInline[]): boolean {
  if (only === undefined || more.length > 0) return false
  return only.type === 'image' || (only.type === 'link' && isPicture(only.children))
}

function isPlainLine(nodes: readonly StoredInline[]): boolean {
  return (
    linesOf(nodes).every(
      (line) => line.length > 0 && isFolded(line.map(wordsOf).join('')) && !isElement(line[0]),
    ) && nodes.every((node, index) => isPlainInline(node, nodes[index + 1]))
  )
}

/** What white space is folded by: a thing that is no text is no white space. */
function wordsOf(node: StoredInline): string {
  if (node.type === 'text') return node.text
  return node.type === 'link' ? node.children.map(wordsOf).join('') : '\ufffc'
}

function isPlainInline(node: StoredInline, next: StoredInline | undefined): boolean {
  switch (node.type) {
    case 'text':
      return isPlainWords(node) && !(next?.type === 'text' && styleOf(node) === styleOf(next))
    case 'link':
      return (
        isPlainAddress(node.url ?? '') &&
        isPlainTitle(node.title ?? '-') &&
        node.children.length > 0 &&
        !/^\s|\s$/.test(node.children.map(wordsOf).join('')) &&
        node.children.every(
          (child, index) =>
            child.type !== 'break' && isPlainInline(child, node.children[index + 1]),
        ) &&
        !(next?.type === 'link' && next.url === node.url)
      )
    case 'footnoteReference':
      return !(next?.type === 'text' && /^[:(]/.test(next.text))
    default:
      return true
  }
}

/** Of text in an element that kramdown does not look into: nothing that another reader would find there. */
const QUIET = /^[\p{L}\p{N} ,.;:?!()%’“”…–—]*$/u

/** What stands in an element of text that kramdown takes for a block where it begins a line. */
const isElement = (node: StoredInline | undefined) =>
  node?.type === 'text' && (node.color !== undefined || node.marks?.includes('highlight') === true)

/** Nothing that looks like a reference to a note. */
const isPlainCode = (code: string) => code !== '' && !code.includes('[^')

const isPlainWords = ({ text, marks = [], color }: TextNode) =>
  text !== '' &&
  (!isElement({ type: 'text', text, marks, color }) || QUIET.test(text)) &&
  // White space alone has no marks that anybody sees.
  (marks.length === 0 || text.trim() !== '') &&
  (!marks.includes('code') || (isPlainCode(text) && !/[`{|\\]|^\s|\s$/.test(text)))

const styleOf = ({ marks = [], color }: TextNode) => `${[...marks].sort().join()} ${color}`

const isPlainAddress = (url: string) =>
  /^(?:[\w\-.~:/?#@!$&+,;=%*']|\([^()]*\))+$/.test(url) && !/&#?\w+;/.test(url)

const isPlainTitle = (title: string) => isPlainText(title) && !/["\\&<>`*_{}[\]|]/.test(title)
