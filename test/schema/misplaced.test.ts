/** What is said of a text in which something stands where it may not, to those who see blocks and no nodes. */
import { describe, expect, it } from '@jest/globals'
import { bodyProblem } from '../../collections/hooks/bodyProblem'
import { BodyError } from '../../src/model'
import { besideTables, fromLexical } from '../../src/model/lexical'

const text = { type: 'text', text: 'Words', format: 0 }
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const stateOf = (...children: object[]) => ({ root: { type: 'root', children } })
const block = (fields: object) => ({ type: 'block', fields })

function problemIn(state: object): string {
  try {
    const [problem] = (fromLexical(state), besideTables(state))
    if (problem) return bodyProblem(problem, state)
  } catch (error) {
    if (error instanceof BodyError) return bodyProblem(error, state)
    throw error
  }
  throw new Error('There is nothing wrong with it.')
}

describe('what stands where it may not', () => {
  it.each([
    [
      'in a line',
      stateOf(paragraph(text, { type: 'horizontalrule' })),
      /^A dividing line stands inside a paragraph; it has to stand before or after\. Cut it out/,
    ],
    ['outside of a paragraph', stateOf(text), /^Text stands outside of any paragraph\. Put it/],
    [
      'where only words may stand',
      stateOf(block({ blockType: 'quote', attribution: stateOf({ type: 'horizontalrule' }) })),
      /^A dividing line stands where only words may stand\. Take it away/,
    ],
    [
      'beside a table',
      stateOf(block({ blockType: 'table', content: stateOf(paragraph(text)) })),
      /^A paragraph “Words” in a table block, which holds one table and nothing else: move it out of the block\.$/,
    ],
  ])('is named as it is known: %s', (_, state, words) => expect(problemIn(state)).toMatch(words))
})
