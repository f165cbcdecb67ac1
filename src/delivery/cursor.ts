import { createHash } from 'node:crypto'
import { z } from 'zod'
import { readOpaque, writeOpaque } from './opaque'
import { Problem } from './problems'
import type { Place } from './store/order'

const cursorShape = z.tuple([z.string(), z.array(z.union([z.string(), z.number()]))])

/** A place in one list: where its next page begins, however the list has changed meanwhile. */
export function writeCursor(list: string, place: Place): string {
  return writeOpaque([markOf(list), place])
}

/**
 * @param list what the list is of, filters included; a cursor of another list is refused
 * @throws Problem
 */
export function readCursor(list: string, cursor: string): Place {
  const read = cursorShape.safeParse(readOpaque(cursor))
  if (!read.success || read.data[0] !== markOf(list)) throw invalidCursor()
  return read.data[1]
}

export const invalidCursor = () =>
  new Problem(
    'invalid-cursor',
    'Take the cursor from links.next of the page before, with the same filters, or leave it out to begin anew.',
    { parameter: 'cursor' },
  )

const markOf = (list: string) => createHash('sha256').update(list).digest('base64url').slice(0, 8)
