import type { StoredBlock, StoredInline } from './stored'

type BlockType = StoredBlock['type']
type InlineType = StoredInline['type']
type NodeType = BlockType | InlineType

const INLINE = [
  'text',
  'break',
  'link',
  'footnoteReference',
  'image',
] as const satisfies InlineType[]
const BLOCK = [
  'paragraph',
  'heading',
  'list',
  'quote',
  'table',
  'disclosure',
  'highlight',
  'definitions',
  'code',
  'divider',
  'rawHtml',
  'embed',
  'callout',
  'video',
  'worksheet',
  'notes',
  'figure',
] as const satisfies BlockType[]

/**
 * How deep blocks that hold blocks may stand in each other, such as a table in a fold-out; lists do not count.
 * The form of every level is built beforehand, and each is five times the one before.
 */
export const MOST_NESTED = 2

/** What may stand directly in what. `list` names what its items hold, `table` its cells. */
export const CONTENT: Record<NodeType | 'body', readonly NodeType[]> = {
  body: BLOCK,
  paragraph: INLINE,
  heading: INLINE,
  list: [...INLINE, ...BLOCK],
  quote: [...BLOCK, ...INLINE],
  table: BLOCK,
  disclosure: BLOCK,
  highlight: BLOCK,
  definitions: BLOCK,
  link: ['text', 'break', 'image'],
  text: [],
  break: [],
  footnoteReference: [],
  image: [],
  code: [],
  divider: [],
  rawHtml: [],
  embed: [],
  callout: [],
  video: [],
  worksheet: [],
  notes: [],
  figure: [],
}
