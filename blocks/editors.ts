import {
  AlignFeature,
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  TextStateFeature,
  UnderlineFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block, RichTextField } from 'payload'
import { COLORS } from '../src/model'
import { callout } from './callout/config'
import { code } from './code/config'
import { definitions } from './definitions/config'
import { disclosure } from './disclosure/config'
import { embed } from './embed/config'
import { figure } from './figure/config'
import { footnote } from './footnote/config'
import { highlight } from './highlight/config'
import { image } from './image/config'
import { quote } from './quote/config'
import { rawHtml } from './rawHtml/config'
import { table } from './table/config'
import { video } from './video/config'
import { worksheet } from './worksheet/config'

type Editor = NonNullable<RichTextField['editor']>
type Features = NonNullable<Parameters<typeof lexicalEditor>[0]>['features']
type FeatureList = Exclude<NonNullable<Features>, (...args: never[]) => unknown>

/** The editors of the rich texts that stand inside a block. */
export interface RichTextEditors {
  /** For what may hold anything a body may, one level less deep. */
  container: Editor
  /** For one line of text. */
  inline: Editor
  /** For the cells of a table. */
  table: Editor
}

/**
 * How deep blocks that hold blocks may stand in each other: a table in a fold-out in a coloured block.
 * Payload builds the form of every level beforehand, so the number is the price of each editor.
 */
const DEPTH = 2

/** Formats of a line of text, with links and footnotes: what every editor has. */
function inlineFeatures(): FeatureList {
  return [
    ParagraphFeature(),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    SubscriptFeature(),
    SuperscriptFeature(),
    InlineCodeFeature(),
    TextStateFeature({ state: { color: TEXT_COLORS } }),
    LinkFeature({
      enabledCollections: ['modules', 'sections', 'worksheets', 'media', 'courses'],
      fields: ({ defaultFields }) => [
        ...defaultFields,
        {
          name: 'anchor',
          type: 'text',
          label: 'Part of the page',
          admin: {
            description: 'The name of a heading, without #. Leave empty for the top of the page.',
          },
        },
        { name: 'title', type: 'text', label: 'Hint shown on hover' },
      ],
    }),
    InlineToolbarFeature(),
  ]
}

const TEXT_COLORS = Object.fromEntries(
  COLORS.map((color) => [
    color,
    {
      label: color[0]?.toUpperCase() + color.slice(1),
      css: { color: `color-mix(in srgb, ${color} 65%, currentColor)` },
    },
  ]),
)

function blockFeatures(): FeatureList {
  return [
    HeadingFeature({ enabledHeadingSizes: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] }),
    UnorderedListFeature(),
    OrderedListFeature(),
    HorizontalRuleFeature(),
    AlignFeature(),
  ]
}

const LEAVES: Block[] = [callout, video, worksheet, figure, embed, code, rawHtml]
const INLINE_BLOCKS: Block[] = [footnote, image]

function blocksAt(depth: number): Block[] {
  if (depth === 0) return LEAVES
  const editors: RichTextEditors = {
    container: editorAt(depth - 1),
    inline: inlineEditor,
    table: tableEditorAt(depth - 1),
  }
  return [
    ...LEAVES,
    ...[quote, table, disclosure, highlight, definitions].map((make) => make(editors)),
  ]
}

function editorAt(depth: number): Editor {
  return lexicalEditor({
    features: [
      ...inlineFeatures(),
      ...blockFeatures(),
      BlocksFeature({ blocks: blocksAt(depth), inlineBlocks: INLINE_BLOCKS }),
    ],
  })
}

function tableEditorAt(depth: number): Editor {
  return lexicalEditor({
    features: [
      ...inlineFeatures(),
      ...blockFeatures(),
      EXPERIMENTAL_TableFeature(),
      BlocksFeature({ blocks: blocksAt(depth), inlineBlocks: INLINE_BLOCKS }),
    ],
  })
}

/** One line of text, for an attribution. */
export const inlineEditor: Editor = lexicalEditor({
  features: [...inlineFeatures(), BlocksFeature({ inlineBlocks: INLINE_BLOCKS })],
})

/** A few paragraphs, for a footnote. */
export const noteEditor: Editor = lexicalEditor({
  features: [
    ...inlineFeatures(),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlocksFeature({ blocks: [figure, rawHtml], inlineBlocks: INLINE_BLOCKS }),
  ],
})

/** Everything a body may hold, for modules, sections and callouts. */
export const bodyEditor: Editor = lexicalEditor({
  features: [
    FixedToolbarFeature(),
    ...inlineFeatures(),
    ...blockFeatures(),
    BlocksFeature({ blocks: blocksAt(DEPTH), inlineBlocks: INLINE_BLOCKS }),
  ],
})
