import { fromHtml } from 'hast-util-from-html'
import type { Element } from 'hast'
import { serialize, type Content } from '../../../blocks/render/hast'
import { holdsBlock } from './blockNames'
import { blocksOf } from './blocks'
import { withPlainFormats } from './formats'
import { withHeadingLevels } from './headings'
import { withSoundLinks } from './links'
import { withoutPictures } from './pictures'
import { simple } from './simple'
import { withWordLists } from './wordLists'

/** What may stand where something is pasted, besides text, headings and lists. */
export interface PasteTarget {
  /** The blocks of quotes, tables and program text. */
  blocks: boolean
  /** Tables of the editor itself, as in the block of a table. */
  grids: boolean
}

export interface Cleaned {
  html: string
  /** How many pictures were left out. */
  pictures: number
}

/** What other programs put on the clipboard, as plain as if it had been written here. */
export function cleaned(html: string, target: PasteTarget): Cleaned {
  const root = fromHtml(html, { fragment: true })
  const { nodes, pictures } = withoutPictures(root.children.filter(isContent))
  const plain = withPlainFormats(withSoundLinks(withWordLists(nodes)))
  const arranged = plain.some(holdsBlock)
    ? blocksOf(plain).flatMap((block) => fitted(block, target))
    : plain
  return { html: serialize({ type: 'root', children: withHeadingLevels(arranged) }), pictures }
}

const isContent = (node: { type: string }): node is Content => node.type !== 'doctype'

function fitted(block: Element, { blocks, grids }: PasteTarget): Element[] {
  const stays = blocks || (grids && block.tagName === 'table')
  return stays ? [block] : simple(block)
}
