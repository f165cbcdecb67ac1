import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { validateBody, type StoredBlock, type StoredBody } from '../../src/model'
import { storedBody } from './arbitrary'

const body = (...children: unknown[]): StoredBody => ({
  type: 'body',
  children: children as StoredBlock[],
})
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
const link = (url: string) =>
  paragraph({ type: 'link', url, children: [{ type: 'text', text: 'x' }] })
const codes = (value: StoredBody) => validateBody(value).map((problem) => problem.code)

describe('validateBody', () => {
  it('finds nothing wrong with any well-formed body', () => {
    const misplaced = (value: StoredBody) =>
      codes(value).filter((code) => code === 'misplaced-node')
    fc.assert(
      fc.property(storedBody, (value) => expect(misplaced(value)).toEqual([])),
      { numRuns: 200, seed: 11 },
    )
  })

  it.each([
    ['text between blocks', body({ type: 'text', text: 'x' }), 'misplaced-node'],
    ['a paragraph in a paragraph', body(paragraph(paragraph())), 'misplaced-node'],
    ['a link that runs a script', body(link('javascript:alert(1)')), 'unsafe-address'],
    ['a link disguised by case and blanks', body(link('  JavaScript:alert(1)')), 'unsafe-address'],
    ['a data address', body(link('data:text/html,x')), 'unsafe-address'],
    ['a link without an address', body(link(' ')), 'missing-reference'],
    ['a table without rows', body({ type: 'table', children: [] }), 'empty-node'],
  ])('reports %s', (_name, value, code) => {
    expect(codes(value)).toEqual([code])
  })

  it.each([
    'https://example.org',
    'mailto:a@example.org',
    'tel:+4912',
    '#notes',
    '/modules',
    '../x.html?a=b',
    'page.html',
  ])('accepts the address %s', (url) => {
    expect(codes(body(link(url)))).toEqual([])
  })
})
