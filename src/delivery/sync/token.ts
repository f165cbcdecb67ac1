import { z } from 'zod'
import { readOpaque, writeOpaque } from '../opaque'
import { Problem } from '../problems'
import type { Point } from '../store/history'

const shape = z.tuple([z.int().min(0), z.string().max(100)])

/** The parameters that are tokens, and the header that is one. */
export type TokenParameter = 'since' | 'until' | 'Last-Event-ID'

const WHENCE: Record<TokenParameter, string> = {
  since:
    'Take the token from the last page of the sync before, or leave “since” out to begin anew.',
  until: 'Take the id of an event of /v1/events or the token of a sync, or leave “until” out.',
  'Last-Event-ID':
    'Send the id of the last event of /v1/events, or the header “Last-Event-ID” not at all.',
}

/** Where a copy stands, for the client an opaque word. */
export function writeToken({ release, mark }: Point): string {
  return writeOpaque([release, mark])
}

/** @throws Problem */
export function readToken(token: string, parameter: TokenParameter): Point {
  const read = shape.safeParse(readOpaque(token))
  if (!read.success) throw new Problem('invalid-token', WHENCE[parameter], { parameter })
  const [release, mark] = read.data
  return { release, mark }
}
