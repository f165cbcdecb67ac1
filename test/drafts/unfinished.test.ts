import { describe, expect, it } from '@jest/globals'
import { withoutUnfinished } from '../../src/drafts/unfinished'
import type { StoredBlock } from '../../src/model'
import { fromLexical, toLexical } from '../../src/model/lexical'
import type { LexicalState } from '../../src/model/lexical/json'

const words = (text: string): StoredBlock => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
})
const stored = (...children: StoredBlock[]) => toLexical({ type: 'body', children })
const shown = (state: unknown) => fromLexical(withoutUnfinished(state)).children
const UNCHOSEN = { type: 'callout', callout: null } as unknown as StoredBlock

describe('withoutUnfinished', () => {
  it('leaves out what stands beside the table of a table block, and shows the table', () => {
    const table: StoredBlock = {
      type: 'table',
      children: [
        {
          type: 'tableRow',
          children: [{ type: 'tableCell', header: false, children: [words('in')] }],
        },
      ],
    }
    const state = stored(words('before'), table)
    const { content } = state?.root.children?.[1]?.fields as { content: LexicalState }
    content.root.children?.push(...(stored(words('beside'), words('too'))?.root.children ?? []))
    expect(shown(state)).toEqual([words('before'), table])
  })

  it('leaves out what is unfinished in a block, and shows the rest of it', () => {
    const made = (...children: StoredBlock[]): StoredBlock[] => [
      { type: 'disclosure', summary: 'More', children },
      { type: 'quote', children: [{ type: 'highlight', color: 'red', children }] },
      { type: 'definitions', items: [{ term: 'a', description: children }] },
    ]
    const state = stored(...made(words('in'), UNCHOSEN), UNCHOSEN)
    expect(shown(state)).toEqual(made(words('in')))
  })

  it('finds a definition behind a row that is none', () => {
    const items = [{ term: 'a', description: [words('in'), UNCHOSEN] }]
    const state = stored({ type: 'definitions', items })
    const fields = state?.root.children?.[0]?.fields as { items: unknown[] }
    fields.items.unshift(null)
    expect(shown(state)).toEqual([
      { type: 'definitions', items: [{ term: 'a', description: [words('in')] }] },
    ])
  })

  it('leaves out a block that holds no rich text where one belongs', () => {
    const state = stored({ type: 'disclosure', summary: 'More', children: [] }, words('after'))
    const fields = state?.root.children?.[0]?.fields as Record<string, unknown>
    fields.body = 'a string'
    expect(shown(state)).toEqual([words('after')])
  })

  it('is null where there is no rich text at all', () => {
    expect(withoutUnfinished('a string')).toBeNull()
  })
})
