import { z } from 'zod'
import { invalidCursor, readCursor, writeCursor } from '../cursor'
import type { Point } from '../store/history'
import type { Place } from '../store/order'

/** How far a client has come with its pages. */
export interface Position {
  /** The release up to which the copy is whole after the last page: the one that was newest on the first. */
  until: Point
  after: Place
}

const shape = z
  .tuple([z.int().min(0), z.string()])
  .rest(z.union([z.string(), z.number()]))
  .transform(([release, mark, ...after]): Position => ({ until: { release, mark }, after }))

export const writePosition = (list: string, { until, after }: Position): string =>
  writeCursor(list, [until.release, until.mark, ...after])

/** @throws Problem */
export function readPosition(list: string, cursor: string): Position {
  const read = shape.safeParse(readCursor(list, cursor))
  if (!read.success) throw invalidCursor()
  return read.data
}
