import { toText } from 'hast-util-to-text'
import { safeTree } from './html'
import type { TextHandler } from '../render/textState'

export const rawHtmlText: TextHandler<'rawHtml'> = (node) => toText(safeTree(node.html))
