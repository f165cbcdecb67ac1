/** Random stored bodies of every node type, nested as deep as editors can, for property tests. */
import fc from 'fast-check'
import { MOST_NESTED } from '../../src/model/content'
import { ALIGNMENTS, COLORS, MARKS } from '../../src/model/nodes'
import type { StoredBlock, StoredBody, StoredInline } from '../../src/model/stored'

const words = fc.string({ minLength: 1, maxLength: 12 })
const id = fc.oneof(fc.integer({ min: 1, max: 999 }), fc.stringMatching(/^[0-9a-f]{24}$/))
/** Drops the keys that are undefined, as absent fields are absent in a body. */
const sparse = <T extends object>(
  shape: { [K in keyof T]: fc.Arbitrary<T[K]> },
  required: (keyof T)[],
) => fc.record(shape, { requiredKeys: required }) as fc.Arbitrary<T>

const text = fc
  .record({
    text: words,
    marks: fc.subarray([...MARKS]),
    color: fc.option(fc.constantFrom(...COLORS), { nil: undefined }),
  })
  .map(({ text: value, marks, color }) => ({
    type: 'text' as const,
    text: value,
    ...(marks.length > 0 && { marks }),
    ...(color && { color }),
  }))
const lineBreak = fc.constant({ type: 'break' as const })
const image = sparse(
  { type: fc.constant('image' as const), media: id, alt: words, width: fc.nat() },
  ['type', 'media'],
)
const link = fc.oneof(
  fc.record({
    type: fc.constant('link' as const),
    url: fc.webUrl(),
    children: fc.array(fc.oneof(text, lineBreak, image), { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('link' as const),
    to: fc.record({ collection: fc.constantFrom('modules' as const, 'sections' as const), id }),
    children: fc.array(text, { maxLength: 2 }),
  }),
)
const note = fc.record({ type: fc.constant('footnoteReference' as const), footnote: id })
const inlines: fc.Arbitrary<StoredInline[]> = fc.array(
  fc.oneof(text, lineBreak, link, note, image),
  {
    minLength: 1,
    maxLength: 4,
  },
)

const align = fc.constantFrom(...ALIGNMENTS)
const leaf: fc.Arbitrary<StoredBlock> = fc.oneof(
  sparse({ type: fc.constant('paragraph' as const), align, children: inlines }, [
    'type',
    'children',
  ]),
  sparse(
    {
      type: fc.constant('heading' as const),
      align,
      level: fc.constantFrom(1, 2, 3, 4, 5, 6),
      children: inlines,
    },
    ['type', 'level', 'children'],
  ),
  fc.constant({ type: 'divider' as const }),
  fc.record({ type: fc.constant('rawHtml' as const), html: words }),
  sparse({ type: fc.constant('code' as const), language: words, code: words }, ['type', 'code']),
  sparse({ type: fc.constant('embed' as const), url: words, title: words, height: fc.nat() }, [
    'type',
    'url',
    'title',
  ]),
  fc.record({ type: fc.constant('callout' as const), callout: id }),
  fc.record({ type: fc.constant('video' as const), video: id }),
  fc.record({ type: fc.constant('worksheet' as const), worksheet: id }),
  fc.record({ type: fc.constant('notes' as const), footnotes: fc.array(id) }),
  sparse(
    {
      type: fc.constant('figure' as const),
      media: id,
      alt: words,
      caption: words,
      width: fc.nat(),
    },
    ['type', 'media'],
  ),
)

const { blocks } = fc.letrec<{ block: StoredBlock; blocks: StoredBlock[]; list: StoredBlock }>(
  (tie) => ({
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    list: fc
      .record({
        ordered: fc.boolean(),
        items: fc.array(
          fc.tuple(inlines, fc.option(tie('list'), { nil: undefined, depthIdentifier: 'tree' })),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
      })
      .map(({ ordered, items }) => ({
        type: 'list' as const,
        ordered,
        children: items.map(([content, nested]) => ({
          type: 'listItem' as const,
          children: nested ? [...content, nested] : content,
        })),
      })),
    block: fc.oneof(
      { depthIdentifier: 'tree', depthSize: 'small', maxDepth: MOST_NESTED },
      leaf,
      tie('list'),
      sparse(
        { type: fc.constant('quote' as const), attribution: inlines, children: tie('blocks') },
        ['type', 'children'],
      ),
      fc.record({
        type: fc.constant('highlight' as const),
        color: fc.constantFrom(...COLORS),
        children: tie('blocks'),
      }),
      fc.record({
        type: fc.constant('disclosure' as const),
        summary: words,
        children: tie('blocks'),
      }),
      fc.record({
        type: fc.constant('definitions' as const),
        items: fc.array(fc.record({ term: words, description: tie('blocks') }), {
          minLength: 1,
          maxLength: 2,
        }),
      }),
      fc
        .array(fc.array(tie('blocks'), { minLength: 1, maxLength: 2 }), {
          minLength: 1,
          maxLength: 2,
        })
        .map((rows) => ({
          type: 'table' as const,
          children: rows.map((cells, index) => ({
            type: 'tableRow' as const,
            children: cells.map((children) => ({
              type: 'tableCell' as const,
              header: index === 0,
              children,
            })),
          })),
        })),
    ) as fc.Arbitrary<StoredBlock>,
  }),
)

export const storedBody: fc.Arbitrary<StoredBody> = blocks.map((children) => ({
  type: 'body',
  children,
}))
