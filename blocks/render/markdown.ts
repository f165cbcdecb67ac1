/** A delivered body as GitHub-flavoured Markdown; what Markdown cannot say stands as HTML in it. */
import type { FootnoteDefinition, Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Block, Body } from '../../src/contract'
import { calloutMarkdown } from '../callout/markdown'
import { codeMarkdown } from '../code/markdown'
import { definitionsMarkdown } from '../definitions/markdown'
import { disclosureMarkdown } from '../disclosure/markdown'
import { embedMarkdown } from '../embed/markdown'
import { figureMarkdown } from '../figure/markdown'
import { highlightMarkdown } from '../highlight/markdown'
import { quoteMarkdown } from '../quote/markdown'
import { rawHtmlMarkdown } from '../rawHtml/markdown'
import { tableMarkdown } from '../table/markdown'
import { videoMarkdown } from '../video/markdown'
import { worksheetMarkdown } from '../worksheet/markdown'
import { renderHtml } from './html'
import { lineMarkdown } from './markdownInline'
import type { Flow, MarkdownBlockHandlers, MarkdownState } from './markdownState'
import { dividerMarkdown, headingMarkdown, listMarkdown, paragraphMarkdown } from './markdownProse'

const HANDLERS: MarkdownBlockHandlers = {
  paragraph: paragraphMarkdown,
  heading: headingMarkdown,
  list: listMarkdown,
  divider: dividerMarkdown,
  quote: quoteMarkdown,
  table: tableMarkdown,
  disclosure: disclosureMarkdown,
  highlight: highlightMarkdown,
  definitions: definitionsMarkdown,
  code: codeMarkdown,
  rawHtml: rawHtmlMarkdown,
  embed: embedMarkdown,
  callout: calloutMarkdown,
  video: videoMarkdown,
  worksheet: worksheetMarkdown,
  figure: figureMarkdown,
}

export function renderMarkdown(body: Body): string {
  const state = createState()
  const notes = body.footnotes.map((note): FootnoteDefinition => ({
    type: 'footnoteDefinition',
    identifier: String(note.number),
    label: String(note.number),
    children: state.blocks(note.children),
  }))
  const root: Root = { type: 'root', children: [...state.blocks(body.children), ...notes] }
  return toMarkdown(root, { bullet: '-', rule: '-', extensions: [gfmToMarkdown()] })
}

function createState(): MarkdownState {
  const state: MarkdownState = {
    blocks: (nodes) => nodes.flatMap((node) => dispatch(node, state)),
    inlines: lineMarkdown,
    html: (node) => renderHtml({ type: 'body', children: [node], footnotes: [] }),
  }
  return state
}

function dispatch<T extends Block['type']>(
  node: Extract<Block, { type: T }>,
  state: MarkdownState,
): Flow[] {
  return (HANDLERS[node.type] as MarkdownBlockHandlers[T])(node, state)
}
