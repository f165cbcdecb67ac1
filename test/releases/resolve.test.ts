/** A stored body with its references resolved. */
import { describe, expect, it } from '@jest/globals'
import type { Referable, StoredBlock } from '../../src/model'
import { toLexical } from '../../src/model/lexical'
import { objectivesIn } from '../../src/releases/documents/objectives'
import { resolveBody } from '../../src/releases/resolve'
import type { StoredDocument } from '../../src/releases/types'
import { renderHtml } from '../../blocks/render'

const paragraph = (text: string, ...footnotes: number[]): StoredBlock => ({
  type: 'paragraph',
  children: [
    { type: 'text', text },
    ...footnotes.map((footnote) => ({ type: 'footnoteReference' as const, footnote })),
  ],
})

const stored = (id: number, title: string, fields: object = {}, children?: StoredBlock[]) => ({
  id,
  uid: `uid_${id}`,
  title,
  updatedAt: '2026-01-01T00:00:00.000Z',
  body: children && toLexical({ type: 'body', children }),
  ...fields,
})

const DOCUMENTS: Partial<Record<Referable, StoredDocument[]>> = {
  footnotes: [1, 2, 3].map((id) => stored(id, `Note ${id}`, {}, [paragraph(`Note ${id}.`)])),
  worksheets: [stored(7, 'A plan', { kind: 'link', url: 'https://example.org/plan', number: 2 })],
  media: [
    stored(4, 'A plan', { filename: 'plan.png', alt: 'A plan of the house' }),
    stored(5, 'A line', { filename: 'line.png', alt: 'A line', decorative: true }),
  ],
  callouts: [
    stored(9, 'Goals', { kind: 'objectives' }, [
      paragraph('You will be able to'),
      {
        type: 'list',
        ordered: false,
        children: ['listen', 'ask'].map((text) => ({
          type: 'listItem',
          children: [{ type: 'text', text }],
        })),
      },
    ]),
  ],
}

const lookup = {
  get: (collection: Referable, id: unknown) =>
    DOCUMENTS[collection]?.find((document) => document.id === id),
  below: () => [],
}

const resolve = (...children: StoredBlock[]) =>
  resolveBody({ type: 'body', children }, lookup, 'https://cms.example.org')

describe('the notes of a body', () => {
  const numbers = ({ footnotes }: ReturnType<typeof resolve>) =>
    footnotes.map(({ id, number, references }) => [id, number, references])

  it('stand in the order of first mention', () => {
    expect(numbers(resolve(paragraph('Two, one, two.', 2, 1, 2)))).toEqual([
      ['uid_2', 1, 2],
      ['uid_1', 2, 1],
    ])
  })

  it('stand in the order of their list, those that nothing mentions too', () => {
    const body = resolve(paragraph('Two, three.', 2, 3), { type: 'notes', footnotes: [1, 2] })
    expect(numbers(body)).toEqual([
      ['uid_1', 1, 0],
      ['uid_2', 2, 1],
      ['uid_3', 3, 1],
    ])
    expect(body.children).toHaveLength(1)
    const html = renderHtml(body)
    expect(html).toContain('<li id="fn-1" data-id="uid_1"><p>Note 1.</p></li>')
    expect(html).toContain('href="#fn-3"')
  })
})

describe('a picture', () => {
  const altOf = (media: number, alt?: string) =>
    resolve({ type: 'figure', media, ...(alt !== undefined && { alt }) }).children[0]

  it('says what it shows, and nothing where it only decorates', () => {
    expect(altOf(4)).toMatchObject({ alt: 'A plan of the house' })
    expect(altOf(5)).toMatchObject({ alt: '' })
    expect(altOf(5, 'A line that means something here')).toMatchObject({
      alt: expect.stringMatching(/means/),
    })
  })
})

describe('a table that is a form', () => {
  const table: StoredBlock = { type: 'table', worksheet: true, form: 7, children: [] }

  it('says which worksheet it shows', () => {
    expect(resolve(table).children).toEqual([
      expect.objectContaining({
        type: 'table',
        form: {
          id: 'uid_7',
          kind: 'link',
          number: 2,
          title: 'A plan',
          href: 'https://example.org/plan',
        },
      }),
    ])
  })

  it('keeps its cells where the worksheet is not published', () => {
    const [delivered] = resolve({ ...table, form: 8 } as StoredBlock).children
    expect(delivered).toEqual({ type: 'table', worksheet: true, children: [] })
  })
})

it('a page’s objectives are the items of its callout of objectives', () => {
  expect(objectivesIn(resolve(paragraph('Welcome.'), { type: 'callout', callout: 9 }))).toEqual([
    'listen',
    'ask',
  ])
  expect(objectivesIn(resolve(paragraph('Welcome.')))).toEqual([])
})
