import { Ahead } from '../problems'
import type { Catalogue } from '../store/catalogue'
import type { Point } from '../store/history'

/** @throws Ahead where this content has not grown out of what a client has */
export function mustInclude({ history }: Catalogue, point: Point): void {
  if (history.includes(point)) return
  throw new Ahead(
    'unknown-token',
    'The database was replaced, or went back to a backup. Leave “since” and “cursor” out to begin anew.',
    { parameter: 'since' },
  )
}
