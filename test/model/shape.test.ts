/** A body that no editor writes is refused at the door, and harms nobody who comes upon it all the same. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { withoutUnfinished } from '../../src/drafts/unfinished'
import { BodyError, REFERABLE } from '../../src/model'
import { checkShape, fromLexical, looseReferences, toLexical } from '../../src/model/lexical'
import { storedBody } from './arbitrary'

const stateOf = (...children: unknown[]) => ({ root: { type: 'root', version: 1, children } })
const block = (fields: unknown) => ({ type: 'block', version: 2, fields })
const linkTo = (doc: unknown) => ({
  type: 'paragraph',
  children: [{ type: 'link', fields: { linkType: 'internal', doc }, children: [] }],
})
const LEVELS = 500
const deep = () =>
  Array.from({ length: LEVELS }).reduce<unknown>(
    (inner) => ({ type: 'list', children: [{ type: 'listitem', children: [inner] }] }),
    { type: 'linebreak' },
  )

/** By what is wrong with it. */
const POISON = {
  'a node named as what every object has': stateOf({ type: '__proto__' }),
  'a node named as a function of every object': stateOf({ type: 'constructor' }),
  'a node that is nothing': stateOf(null),
  'a node without a type': stateOf({ children: [] }),
  'children that are no list': { root: { type: 'root', children: {} } },
  'an item that is nothing': stateOf({ type: 'list', children: [null] }),
  'a row that is nothing': stateOf({ type: 'table', children: [null] }),
  'a cell that is nothing': stateOf({
    type: 'table',
    children: [{ type: 'tablerow', children: [null] }],
  }),
  'a block named as what every object has': stateOf(block({ blockType: '__proto__' })),
  'a block named as a function of every object': stateOf(block({ blockType: 'constructor' })),
  'a block within a line that is none': stateOf({
    type: 'paragraph',
    children: [{ type: 'inlineBlock', fields: { blockType: 'constructor' } }],
  }),
  'a block without fields': stateOf(block(null)),
  'a text in a block whose children are no list': stateOf(
    block({ blockType: 'disclosure', body: { root: { type: 'root', children: {} } } }),
  ),
  'nesting without end': stateOf(deep()),
  'nesting without end beside the nodes': { ...stateOf(), more: deep() },
}

/** What reads, but leads where nothing of ours is. */
const MISLED = {
  'a link to what every object has': stateOf(linkTo({ relationTo: '__proto__', value: 1 })),
  'a link to people': stateOf(linkTo({ relationTo: 'users', value: 1 })),
  'a link to no id': stateOf(linkTo({ relationTo: 'modules', value: {} })),
}

const isOurs = (collection: string) => REFERABLE.some((name) => name === collection)
const check = (state: unknown) => () => checkShape(state, isOurs)

describe('the shape of a body', () => {
  it.each(Object.entries({ ...POISON, ...MISLED }))('is not that of %s', (_, state) => {
    expect(check(JSON.parse(JSON.stringify(state)))).toThrow(BodyError)
  })

  it('is that of whatever is written', () => {
    fc.assert(
      fc.property(storedBody, (written) => {
        expect(check(toLexical(written))).not.toThrow()
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  it.each(
    Object.entries({
      nothing: null,
      'an empty text': stateOf(),
      'a block for which nothing is chosen': stateOf(block({ blockType: 'callout' })),
      'a block whose text is not begun': stateOf(block({ blockType: 'quote', body: null })),
      'a link for which nothing is chosen': stateOf(linkTo(null)),
      'a node where it may not stand': stateOf({ type: 'text', text: 'a' }),
    }),
  )('may be that of what is not finished: %s', (_, state) => {
    expect(check(state)).not.toThrow()
  })
})

describe('a body that was kept before it was checked', () => {
  it.each(Object.entries(POISON))('is unreadable, and no more: %s', (_, state) => {
    expect(() => fromLexical(state)).toThrow(BodyError)
    expect(() => looseReferences(state)).not.toThrow()
    expect(() => fromLexical(withoutUnfinished(state))).not.toThrow()
  })
})
