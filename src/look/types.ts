/** Names for members of the delivered tree that the contract leaves inside its unions. */
import type { Block, Inline } from '../contract'
import type * as model from '../model/nodes'

export type { Block, Body, Callout, Inline, Node } from '../contract'
export type Paragraph = model.ParagraphNode<Inline>
export type Heading = model.HeadingNode<Inline>
export type List = model.ListNode<Block, Inline>
export type Quote = model.QuoteNode<Block, Inline>
export type Table = model.TableNode<Block>
export type Disclosure = model.DisclosureNode<Block>
export type Highlight = model.HighlightNode<Block>
export type Definitions = model.DefinitionsNode<Block>
