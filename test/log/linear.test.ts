/** What hides secrets runs over whatever anybody sends, so it must cost no more than its length. */
import { describe, expect, it } from '@jest/globals'
import { withoutSecrets } from '../../src/withoutSecrets'

/** Characters of the shorter of two texts. */
const SHORT = 4000
/** How many times as long the other is: work that grows with the square of a length is as many times as much again. */
const TIMES = 16
/** Far from what is linear (16) and from what is not (256), so that a busy machine does not matter. */
const MOST = 80

/** What patterns begin with, and what they go on with, so that each finds where to begin everywhere and never an end. */
const BEGINNINGS = [
  ...[
    '\n',
    '\n ',
    '\nparams:',
    '\nparams: ',
    ' ',
    'invalid input syntax for ',
    '"',
    'value ',
    'value "',
  ],
  ...['invalid input value for x: ', 'invalid input syntax for x: "', 'dup key: ', 'dup key: {'],
  ...[
    'Cast to ',
    'Cast to x failed for value "',
    'Cast to x failed for value "" (type',
    '://',
    '://a',
  ],
  ...[
    'clk_',
    'whsec_',
    'clk_-',
    'eyJ',
    'eyJ-',
    'eyJ.',
    '-eyJ',
    'eyJ-eyJ.',
    'eyJa.eyJ-',
    'Bearer ',
    'JWT  ',
  ],
  ...['Bearer a=', '?token=', '&key', '?', 'a', 'a@', '@', 'a.', 'a@b.', '.', '-', 'é', 'a-', '%'],
]

/** What a text may begin or end with besides, so that what is repeated is looked at by each pattern. */
const ROUND: [string, string][] = [
  ['', ''],
  ['', '\0'],
  ['dup key: {', ''],
  ['Cast to x failed for value "', ''],
  ['invalid input syntax for ', ''],
  ['value "', ''],
  ['eyJ', ''],
  ['eyJa.', ' '],
  ['a@', ''],
  ['Bearer ', ''],
  ['\n', 'params'],
]

const milliseconds = (text: string): number => {
  const begun = performance.now()
  withoutSecrets(text)
  return performance.now() - begun
}

/** Of several attempts the one in which nothing else was in the way. */
const work = (text: string): number =>
  Math.min(...Array.from({ length: 4 }, () => milliseconds(text)))

describe.each(BEGINNINGS)('a text full of %j', (part) => {
  const textOf = (characters: number) => part.repeat(Math.ceil(characters / part.length))

  it('costs as much as it is long', () => {
    for (const [before, after] of ROUND) {
      const short = work(before + textOf(SHORT) + after)
      const long = work(before + textOf(SHORT * TIMES) + after)
      // Of less than that a clock tells nothing.
      expect(long / Math.max(short, 0.05)).toBeLessThan(MOST)
    }
  })
})

describe('what is hidden', () => {
  it.each([
    ['dup key: { email: "a" } at b', 'dup key: … at b'],
    ['dup key: { email: "a { cut off', 'dup key: …'],
    [
      'Cast to Number failed for value "a"b" (type string)',
      'Cast to Number failed for value … (type string)',
    ],
    ['Cast to Number failed for value "a cut off', 'Cast to Number failed for value …'],
    ['invalid input syntax for type integer: "a"', 'invalid input syntax for type integer: …'],
    ['Failed query: select\nparams: a,b\nc', 'Failed query: select\nparams: …'],
    ['Failed query: select\n  params: a,b\nc', 'Failed query: select\n  params: …'],
    ['token eyJhbGci.eyJpZCI6.sig-na_ture!', 'token …!'],
    ['(eyJhbGci.eyJpZCI6.)', '(…)'],
    ['postgres://cms:hunter2@host/cms', 'postgres://…@host/cms'],
  ])('%j', (text, shown) => {
    expect(withoutSecrets(text)).toBe(shown)
  })
})
