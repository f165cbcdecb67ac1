import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { BodyError, references, type StoredBody } from '../../src/model'
import { fromLexical, toLexical } from '../../src/model/lexical'
import { storedBody } from './arbitrary'

const body = (...children: StoredBody['children']): StoredBody => ({ type: 'body', children })
const say = (text: string) => ({ type: 'text' as const, text })

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
    let thrown: unknown
    try {
      fromLexical(state)
    } catch (error) {
      thrown = error
    }
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
