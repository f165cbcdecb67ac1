import TestSequencer from '@jest/test-sequencer'

/** The longest: begun last, they would keep one processor waiting for the other. */
const LONG = [
  'export/connected-learning-modules',
  'seed/kill',
  'secrecy/payload',
  'seed/hostile',
  'seed/failure',
  'client/follow',
  'openapi/schemathesis',
]
const isLong = ({ path }) => LONG.some((name) => path.includes(`/test/${name}.test.`))

export default class LongFirst extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))]
  }
}
