import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { BodyError, references, type StoredBlock, type StoredBody } from '../../src/model'
import { besideTables, fromLexical, toLexical } from '../../src/model/lexical'
import type { LexicalState } from '../../src/model/lexical/json'
import type { LinkNode, StoredInline } from '../../src/model/stored'
import { storedBody } from './arbitrary'

const body = (...children: StoredBody['children']): StoredBody => ({ type: 'body', children })
const say = (text: string) => ({ type: 'text' as const, text })
const paragraph = (...children: StoredInline[]) => ({ type: 'paragraph' as const, children })

/** What is thrown where a state cannot be read. */
function faultOf(state: unknown): unknown {
  try {
    return fromLexical(state)
  } catch (error) {
    return error
  }
}

describe('the Lexical codec', () => {
  it('reads back what it wrote, for any body', () => {
    fc.assert(
      fc.property(storedBody, (written) => {
        const stored: unknown = JSON.parse(JSON.stringify(toLexical(written)))
        expect(fromLexical(stored)).toEqual(written)
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  it('stores an empty body as null and reads null as an empty body', () => {
    expect(toLexical(body())).toBeNull()
    expect(fromLexical(null)).toEqual(body())
  })

  it('keeps a nested list in an item of its own, as the editor does', () => {
    const nested = {
      type: 'list' as const,
      ordered: true,
      children: [{ type: 'listItem' as const, children: [say('b')] }],
    }
    const state = toLexical(
      body({
        type: 'list',
        ordered: false,
        children: [{ type: 'listItem', children: [say('a'), nested] }],
      }),
    )
    const items = state?.root.children?.[0]?.children
    expect(items).toHaveLength(2)
    expect(items?.[1]?.children?.[0]).toMatchObject({ type: 'list', tag: 'ol' })
    expect(items?.[1]?.children?.[0]?.children?.[0]).toMatchObject({ indent: 1 })
  })

  it('reads populated relationships as their ids', () => {
    const state = toLexical(body({ type: 'callout', callout: 5 }))
    const block = state?.root.children?.[0]?.fields as Record<string, unknown>
    block.callout = { id: 5, title: 'Populated' }
    expect(fromLexical(state)).toEqual(body({ type: 'callout', callout: 5 }))
  })

  it.each(['paragraph', 'heading'])('reads a justified %s as one that is not aligned', (type) => {
    const own = type === 'heading' ? { type, tag: 'h2' } : { type }
    const node = { ...own, version: 1, format: 'justify', children: [] }
    const [read] = fromLexical({ root: { type: 'root', version: 1, children: [node] } }).children
    expect(read).not.toHaveProperty('align')
  })

  describe('a table block', () => {
    const cell = { type: 'tableCell' as const, header: false, children: [paragraph(say('in'))] }
    const row = { type: 'tableRow' as const, children: [cell] }
    const table: StoredBlock = { type: 'table', children: [row] }
    /** The block as it is stored, with more typed into its editor. */
    const typed = (above: StoredBlock[], below: StoredBlock[]) => {
      const state = toLexical(body(table))
      const fields = state?.root.children?.[0]?.fields as { content: LexicalState }
      const { root } = fields.content
      const [only] = root.children ?? []
      const around = (blocks: StoredBlock[]) => toLexical(body(...blocks))?.root.children ?? []
      root.children = [...around(above), ...(only ? [only] : []), ...around(below)]
      return state
    }

    it('is read where only empty lines stand beside the table', () => {
      const blank = paragraph(say(' '), { type: 'break' })
      expect(fromLexical(typed([paragraph()], [blank]))).toEqual(body(table))
      expect(fromLexical(typed([], []))).toEqual(body(table))
    })

    it.each<[string, StoredBlock[], StoredBlock[]]>([
      ['words above', [paragraph(say('x'))], []],
      ['words below', [], [paragraph(say('x'))]],
      ['a note', [], [paragraph({ type: 'footnoteReference', footnote: 5 })]],
      ['a block', [paragraph()], [{ type: 'callout', callout: 5 }]],
      ['a second table', [], [table]],
    ])('is read with %s, of which it is said that nobody is shown it', (_name, above, below) => {
      const state = typed(above, below)
      expect(besideTables(state)).toMatchObject([
        {
          code: 'misplaced-node',
          path: 'root.children.0.fields.content',
          message: expect.stringContaining('move it out of the block'),
        },
      ])
      expect(fromLexical(state)).toMatchObject({ children: [{ type: 'table' }] })
    })

    it('tells by its words what stands beside a table, within other blocks too', () => {
      const state = toLexical(body({ type: 'disclosure', summary: 'More', children: [] }))
      const fields = state?.root.children?.[0]?.fields as { body: unknown }
      fields.body = typed([], [paragraph(say('See page 2'))])
      expect(besideTables(state)[0]?.message).toContain(
        '"paragraph" “See page 2” in a table block, which holds one table and nothing else: move it out',
      )
    })

    it('says nothing of a table alone, or beside empty lines', () => {
      expect(besideTables(typed([], []))).toEqual([])
      expect(besideTables(typed([paragraph()], [paragraph(say(' '))]))).toEqual([])
    })
  })

  describe('a link around what no link may hold', () => {
    const rest = { url: 'https://example.org', newTab: true, title: 'Hint' }
    const link = (...children: LinkNode['children']) => ({
      type: 'link' as const,
      ...rest,
      children,
    })
    const note = { type: 'footnoteReference' as const, footnote: 5 }
    const other = { type: 'link' as const, url: 'mailto:a@b.example', children: [say('other')] }
    /** The link as the editor makes it of a selection, with everything in it. */
    const around = (...children: StoredInline[]) =>
      toLexical(body(paragraph({ ...link(), children: children as LinkNode['children'] })))

    it.each<[string, StoredInline[], StoredInline[]]>([
      ['a note in it', [say('a'), note, say('b')], [link(say('a')), note, link(say('b'))]],
      ['a note at its end', [say('a'), note], [link(say('a')), note]],
      ['a note alone', [note], [note]],
      ['two notes', [say('a'), note, note], [link(say('a')), note, note]],
      ['a blank after a note', [say('a'), note, say(' ')], [link(say('a')), note, say(' ')]],
      ['another link', [say('a'), other, say('b')], [link(say('a')), other, link(say('b'))]],
    ])('is parted: %s', (_name, linked, read) => {
      expect(fromLexical(around(...linked))).toEqual(body(paragraph(...read)))
    })

    it('leaves a link with nothing in it as it is', () => {
      expect(fromLexical(around())).toEqual(body(paragraph(link())))
      expect(fromLexical(around(say(' ')))).toEqual(body(paragraph(link(say(' ')))))
    })
  })

  it.each([
    [
      { root: { type: 'root', version: 1, children: [{ type: 'poll', version: 1 }] } },
      'unknown-node',
    ],
    [
      { root: { type: 'root', version: 1, children: [{ type: 'text', version: 1, text: 'x' }] } },
      'misplaced-node',
    ],
    [
      {
        root: {
          type: 'root',
          version: 1,
          children: [{ type: 'block', version: 2, fields: { blockType: 'x' } }],
        },
      },
      'unknown-block',
    ],
    [
      {
        root: {
          type: 'root',
          version: 1,
          children: [{ type: 'block', version: 2, fields: { blockType: 'callout' } }],
        },
      },
      'missing-reference',
    ],
    ['a string', 'not-a-body'],
  ])('names what is wrong and where: %#', (state, code) => {
    const thrown = faultOf(state)
    expect(thrown).toBeInstanceOf(BodyError)
    expect(thrown).toMatchObject({ code, path: expect.stringMatching(/^root/) })
  })
})

describe('references', () => {
  it('finds every document a body shows or links to, however deep', () => {
    const found = references(
      body(
        {
          type: 'quote',
          children: [{ type: 'callout', callout: 1 }],
          attribution: [{ type: 'footnoteReference', footnote: 2 }],
        },
        {
          type: 'paragraph',
          children: [{ type: 'link', to: { collection: 'sections', id: 3 }, children: [say('x')] }],
        },
      ),
    )
    expect(found).toEqual([
      { collection: 'callouts', id: 1, use: 'embed' },
      { collection: 'footnotes', id: 2, use: 'embed' },
      expect.objectContaining({ collection: 'sections', id: 3, use: 'link' }),
    ])
  })
})
