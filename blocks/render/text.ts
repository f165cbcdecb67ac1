/** A delivered body as plain text that reads well aloud: nothing but words, paragraphs apart. */
import type { Body, Node } from '../../src/contract'
import { calloutText } from '../callout/text'
import { codeText } from '../code/text'
import { definitionsText } from '../definitions/text'
import { disclosureText } from '../disclosure/text'
import { embedText } from '../embed/text'
import { figureText } from '../figure/text'
import { footnoteText } from '../footnote/text'
import { highlightText } from '../highlight/text'
import { imageText } from '../image/text'
import { quoteText } from '../quote/text'
import { rawHtmlText } from '../rawHtml/text'
import { tableText } from '../table/text'
import { videoText } from '../video/text'
import { worksheetText } from '../worksheet/text'
import { headingText, linkText, listText } from './textProse'
import { lines, paragraphs, type TextHandlers, type TextState } from './textState'

const HANDLERS: TextHandlers = {
  text: (node) => node.text,
  break: () => '\n',
  link: linkText,
  footnoteReference: footnoteText,
  image: imageText,
  paragraph: (node, state) => state.inline(node.children),
  heading: headingText,
  list: listText,
  divider: () => '',
  quote: quoteText,
  table: tableText,
  disclosure: disclosureText,
  highlight: highlightText,
  definitions: definitionsText,
  code: codeText,
  rawHtml: rawHtmlText,
  embed: embedText,
  callout: calloutText,
  video: videoText,
  worksheet: worksheetText,
  figure: figureText,
}

const STATE: TextState = {
  inline: (nodes) => nodes.map(dispatch).join(''),
  blocks: (nodes) => paragraphs(nodes.map(dispatch)),
  oneLine: (nodes) => STATE.blocks(nodes).replace(/\s*\n\s*/g, ' '),
}

export function renderText({ children, footnotes }: Body): string {
  const notes = footnotes.map((note) => `${note.number}. ${STATE.blocks(note.children)}`)
  return paragraphs([STATE.blocks(children), lines(notes)])
}

function dispatch<T extends Node['type']>(node: Extract<Node, { type: T }>): string {
  return (HANDLERS[node.type] as TextHandlers[T])(node, STATE)
}
