/** Ids of headings are those of kramdown, in every script; these were made by kramdown itself. */
import { expect, it } from '@jest/globals'
import { createSlugger } from '../../blocks/render/slugger'

it.each([
  ['हिन्दी', 'हिन्दी'],
  ['ภาษาไทยที่นี่', 'ภาษาไทยที่นี่'],
  ['বাংলা ভাষা', 'বাংলা-ভাষা'],
  ['العَرَبِيَّة', 'العَرَبِيَّة'],
  ['De\u0301ja\u0300 vu', 'de\u0301ja\u0300-vu'],
  ['snake_case, kept', 'snake_case-kept'],
  ['Start – from the door', 'start--from-the-door'],
])('%s', (heading, id) => {
  expect(createSlugger()(heading)).toBe(id)
})

it('begins with the first letter', () => {
  expect(['1. _One_', '2 ½', '!'].map(createSlugger())).toEqual(['one_', 'section', 'section-1'])
})
