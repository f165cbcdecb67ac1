import type { Content } from '../../../blocks/render/hast'
import { isElement } from './tree'

export const HEADING = /^h[1-6]$/
/** What is a block, or begins one for what is in it. */
const BLOCKS = new Set(
  [
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset',
    'figcaption figure footer form header hgroup hr html legend li main menu nav ol p pre section',
    'summary table tbody td tfoot th thead tr ul',
  ]
    .join(' ')
    .split(' '),
)

const isBlock = (tagName: string): boolean => BLOCKS.has(tagName) || HEADING.test(tagName)

/** Whether anything in it is more than words within a line. */
export const holdsBlock = (node: Content): boolean =>
  isElement(node) && (isBlock(node.tagName) || node.children.some(holdsBlock))

/** Whether it is a block itself. */
export const isBlockElement = (node: Content): boolean => isElement(node) && isBlock(node.tagName)
