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
import { relationship } from 'payload/shared'
import { COLORS, MOST_NESTED } from '../src/model'
import { COMPONENTS, type Adapt } from './adapt'
import { ClearedAltFeature } from './clearedAlt'
import { linkAddress } from './fields'
import { callout } from './callout/config'
import { code } from './code/config'
import { definitions } from './definitions/config'
import { disclosure } from './disclosure/config'
import { embed } from './embed/config'
import { figure } from './figure/config'
import { footnote } from './footnote/config'
import { highlight } from './highlight/config'
import { image } from './image/config'
import { notes } from './notes/config'
import { pasteFeature } from './paste'
import { quote } from './quote/config'
import { rawHtml } from './rawHtml/config'
import { shownBy } from './shownBy'
import { table } from './table/config'
import { typingFeature, withTyping } from './typing'
import { unlessImported } from './unlessImported'
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

/** The editors of a document's own rich texts. */
export interface Editors {
  /** Everything a body may hold, for modules, sections and callouts. */
  body: Editor
  /** A few paragraphs, for a footnote. */
  note: Editor
}

/** Documents that a link may lead to. */
const LINKED = { enabledCollections: ['modules', 'sections', 'worksheets', 'media', 'courses'] }
const LEAVES: Block[] = [callout, video, worksheet, figure, embed, code, notes, rawHtml]
const INLINE_BLOCKS: Block[] = [footnote, image]
const IN_NOTES: Block[] = [figure, rawHtml]
const CONTAINERS = [quote, table, disclosure, highlight, definitions]

/** @param adapt gives the blocks the names that the host has for what they mention */
export function editorsFor(adapt: Adapt): Editors {
  const inline = (): FeatureList => [
    ...textFeatures(),
    LinkFeature(linkOptions(adapt)),
    typingFeature(adapt),
  ]
  const pasted = pasteFeature(adapt, { blocks: false, grids: false })
  const inlineBlocks = adapt(INLINE_BLOCKS)
  const inlineEditor = lexicalEditor({
    features: [...inline(), pasted, BlocksFeature({ inlineBlocks })],
  })

  const blocksAt = (depth: number): Block[] => {
    if (depth === 0) return adapt(LEAVES.map(withTyping))
    const editors: RichTextEditors = {
      container: lexicalEditor({ features: featuresAt(depth - 1) }),
      inline: inlineEditor,
      table: lexicalEditor({ features: tableFeaturesAt(depth - 1) }),
    }
    return adapt([...LEAVES, ...CONTAINERS.map((make) => make(editors))].map(withTyping))
  }
  const featuresAt = (depth: number): FeatureList => [
    ...inline(),
    ...structureFeatures(),
    pasteFeature(adapt, { blocks: depth > 0, grids: false }),
    BlocksFeature({ blocks: blocksAt(depth), inlineBlocks }),
  ]
  const tableFeaturesAt = (depth: number): FeatureList => [
    shownBy(adapt(`${COMPONENTS}#GridFeature`), EXPERIMENTAL_TableFeature()),
    ...inline(),
    ...structureFeatures(),
    pasteFeature(adapt, { blocks: depth > 0, grids: true }),
    shownBy(
      adapt(`${COMPONENTS}#BlocksInTableFeature`),
      BlocksFeature({ blocks: blocksAt(depth), inlineBlocks }),
    ),
  ]

  return {
    body: lexicalEditor({
      features: [FixedToolbarFeature(), ClearedAltFeature(), ...featuresAt(MOST_NESTED)],
    }),
    note: lexicalEditor({
      features: [
        ...inline(),
        pasted,
        UnorderedListFeature(),
        OrderedListFeature(),
        ClearedAltFeature(),
        BlocksFeature({ blocks: adapt(IN_NOTES.map(withTyping)), inlineBlocks }),
      ],
    }),
  }
}

/** Formats of a line of text: what every editor has. */
function textFeatures(): FeatureList {
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

/** New headings begin below the page's title and stay few; imported ones keep their level. */
function structureFeatures(): FeatureList {
  return [
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    UnorderedListFeature(),
    OrderedListFeature(),
    HorizontalRuleFeature(),
    AlignFeature(),
  ]
}

/** Instead of Payload's own field, which encodes what it does not know as an address, and takes a script for one. */
const LINK_ADDRESS = linkAddress({
  label: 'Address',
  admin: { condition: (_data, link) => link?.linkType !== 'internal' },
  validate: (value, { siblingData }) =>
    Boolean(value?.trim()) || (siblingData as { linkType?: string }).linkType === 'internal'
      ? true
      : 'Paste an address, or choose “Internal link” and a page.',
})

const linkOptions = (adapt: Adapt): NonNullable<Parameters<typeof LinkFeature>[0]> => ({
  ...adapt(LINKED),
  fields: ({ defaultFields }) => [
    ...defaultFields.map((field) => {
      if (!('name' in field)) return field
      if (field.name === 'url') return LINK_ADDRESS
      return field.type === 'relationship'
        ? { ...field, validate: unlessImported(relationship) }
        : field
    }),
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
})
