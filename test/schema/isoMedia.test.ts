/** Films and sound are a row of boxes to their very end. */
import { expect, it } from '@jest/globals'
import { isWhole } from '../../collections/Media/isoMedia'

/** @param size as the box says it */
function box(type: string, bytes: number, size = bytes): Buffer {
  const made = Buffer.alloc(bytes)
  made.writeUInt32BE(size, 0)
  made.write(type, 4, 'latin1')
  return made
}

const START = box('ftyp', 24)

it.each([
  ['of boxes that fit', [START, box('mdat', 16)], true],
  ['whose last box reaches to the end', [START, box('mdat', 16, 0)], true],
  ['whose first box says to reach to the end', [box('ftyp', 24, 0)], false],
  ['with a box that is smaller than its head', [START, box('\0\0\0\x0c', 16, 4)], false],
  ['that is cut off', [START, box('mdat', 16, 32)], false],
])('a file %s', (_which, boxes, whole) => {
  expect(isWhole(Buffer.concat(boxes))).toBe(whole)
})
