import { z } from 'zod'
import { readOpaque, writeOpaque } from '../opaque'
import { Problem } from '../problems'
import type { Point } from '../store/history'

const shape = z.tuple([z.int().min(0), z.string().max(100)])

/** Where a copy stands, for the client an opaque word. */
export function writeToken({ release, mark }: Point): string {
  return writeOpaque([release, mark])
}

/** @throws Problem */
export function readToken(token: string): Point {
  const read = shape.safeParse(readOpaque(token))
  if (!read.success) {
    throw new Problem(
      'invalid-token',
      'Take the token from the last page of the sync before, or leave “since” out to begin anew.',
      { parameter: 'since' },
    )
  }
  const [release, mark] = read.data
  return { release, mark }
}
