import type { BlockParser } from '../state'
import { blankLine } from './blank-line'
import { blockquote } from './blockquote'
import { codeblock } from './codeblock'
import { codeblockFenced } from './codeblock-fenced'
import { definitionList } from './definition-list'
import { abbreviationDefinition, footnoteDefinition, linkDefinition } from './definitions'
import { eobMarker } from './eob-marker'
import { blockExtensions } from './extensions'
import { atxHeader, setextHeader } from './header'
import { horizontalRule } from './horizontal-rule'
import { htmlBlock } from './html-block'
import { list } from './list'
import { math } from './math'
import { paragraph } from './paragraph'
import { table } from './table'

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
