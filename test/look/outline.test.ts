import { describe, expect, it } from '@jest/globals'
import { listsObjectives, says } from '../../src/app/(reader)/_parts/introduction'
import { branchesOf } from '../../src/app/(reader)/_parts/outline'
import { EMPTY } from '../../src/look/Body'
import { describeLicense } from '../../src/look/licenses'
import { ENGLISH } from '../../src/look/words'
import { SAMPLE } from './sample'

const entry = (id: string, parent: string | null = null, unlisted = false) => ({
  id,
  parent,
  unlisted,
  slug: id,
  title: id,
  number: null,
  order: 0,
})
const shape = (branches: ReturnType<typeof branchesOf>): unknown =>
  branches.map(({ id, below }) => (below.length > 0 ? [id, shape(below)] : id))

describe('the outline of a module', () => {
  it('is the tree of its sections', () => {
    const entries = [entry('1'), entry('1.1', '1'), entry('1.2', '1'), entry('2')]
    expect(shape(branchesOf(entries, undefined))).toEqual([['1', ['1.1', '1.2']], '2'])
  })

  it('lists a section whose parent is not published at the top', () => {
    expect(shape(branchesOf([entry('1.1', 'draft'), entry('2')], undefined))).toEqual(['1.1', '2'])
  })

  it('lists an unlisted section only on its own page', () => {
    const entries = [entry('1'), entry('extra', null, true)]
    expect(shape(branchesOf(entries, '1'))).toEqual(['1'])
    expect(shape(branchesOf(entries, 'extra'))).toEqual(['1', 'extra'])
  })
})

describe('an introduction', () => {
  it('is asked what it says itself', () => {
    expect(listsObjectives(SAMPLE)).toBe(true)
    expect(listsObjectives(EMPTY)).toBe(false)
    expect(says(SAMPLE, 'Walk in as a stranger would!')).toBe(true)
    expect(says(SAMPLE, 'Thanks to those who walked in.')).toBe(false)
  })
})

describe('words', () => {
  it('name a licence and its terms', () => {
    expect(describeLicense('CC-BY-SA-4.0')).toEqual({
      name: 'CC BY-SA 4.0',
      url: 'https://creativecommons.org/licenses/by-sa/4.0/',
    })
    expect(describeLicense('MIT')).toEqual({ name: 'MIT', url: null })
  })

  it('spell durations as people say them', () => {
    expect([12, 252, 60, 3780].map(ENGLISH.duration)).toEqual([
      '12 s',
      '4 min 12 s',
      '1 min',
      '1 h 3 min',
    ])
    expect([1, 90, 180].map(ENGLISH.minutes)).toEqual(['1 minute', '90 minutes', '3 h'])
  })
})
