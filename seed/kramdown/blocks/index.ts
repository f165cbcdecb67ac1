import type { BlockParser } from '../state.js'
import { blankLine } from './blank-line.js'
import { blockquote } from './blockquote.js'
import { codeblock } from './codeblock.js'
import { codeblockFenced } from './codeblock-fenced.js'
import { definitionList } from './definition-list.js'
import { abbreviationDefinition, footnoteDefinition, linkDefinition } from './definitions.js'
import { eobMarker } from './eob-marker.js'
import { blockExtensions } from './extensions.js'
import { atxHeader, setextHeader } from './header.js'
import { horizontalRule } from './horizontal-rule.js'
import { htmlBlock } from './html-block.js'
import { list } from './list.js'
import { math } from './math.js'
import { paragraph } from './paragraph.js'
import { table } from './table.js'

/** In the order in which they are tried. */
export const blockParsers: readonly BlockParser[] = [
  blankLine,
  codeblock,
  codeblockFenced,
  blockquote,
  atxHeader,
  horizontalRule,
  list,
  definitionList,
  htmlBlock,
  setextHeader,
  math,
  table,
  footnoteDefinition,
  linkDefinition,
  abbreviationDefinition,
  blockExtensions,
  eobMarker,
  paragraph,
]
