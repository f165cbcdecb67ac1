/** A delivered body as HTML: semantic, accessible, safe, and without a word that the body does not hold. */
import type { Root } from 'hast'
import type { Body, Node } from '../../src/contract'
import { calloutHtml } from '../callout/html'
import { codeHtml } from '../code/html'
import { definitionsHtml } from '../definitions/html'
import { disclosureHtml } from '../disclosure/html'
import { embedHtml } from '../embed/html'
import { figureHtml } from '../figure/html'
import { footnoteHtml, notesHtml } from '../footnote/html'
import { highlightHtml } from '../highlight/html'
import { imageHtml } from '../image/html'
import { quoteHtml } from '../quote/html'
import { rawHtmlHtml } from '../rawHtml/html'
import { tableHtml } from '../table/html'
import { videoHtml } from '../video/html'
import { worksheetHtml } from '../worksheet/html'
import { serialize, type Content } from './hast'
import type { HtmlHandlers, HtmlState } from './htmlState'
import {
  breakHtml,
  dividerHtml,
  headingHtml,
  linkHtml,
  listHtml,
  paragraphHtml,
  textHtml,
} from './prose'
import { closeGaps } from './levels'
import { createSlugger } from './slugger'

const HANDLERS: HtmlHandlers = {
  text: textHtml,
  break: breakHtml,
  link: linkHtml,
  footnoteReference: footnoteHtml,
  image: imageHtml,
  paragraph: paragraphHtml,
  heading: headingHtml,
  list: listHtml,
  divider: dividerHtml,
  quote: quoteHtml,
  table: tableHtml,
  disclosure: disclosureHtml,
  highlight: highlightHtml,
  definitions: definitionsHtml,
  code: codeHtml,
  rawHtml: rawHtmlHtml,
  embed: embedHtml,
  callout: calloutHtml,
  video: videoHtml,
  worksheet: worksheetHtml,
  figure: figureHtml,
}

export function renderHtml(body: Body): string {
  const state = createState()
  const children = [...state.all(body.children), ...notesHtml(body.footnotes, state)]
  const root: Root = { type: 'root', children }
  closeGaps(root)
  return serialize(root)
}

function createState(): HtmlState {
  const state: HtmlState = {
    one: (node) => dispatch(node, state),
    all: (nodes) => nodes.flatMap((node) => dispatch(node, state)),
    slug: createSlugger(),
  }
  return state
}

function dispatch<T extends Node['type']>(
  node: Extract<Node, { type: T }>,
  state: HtmlState,
): Content[] {
  return (HANDLERS[node.type] as HtmlHandlers[T])(node, state)
}
