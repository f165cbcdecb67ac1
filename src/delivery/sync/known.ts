import { Ahead } from '../problems'
import type { Catalogue } from '../store/catalogue'
import type { Point } from '../store/history'
import type { TokenParameter } from './token'

const HOW_TO_GO_ON: Record<TokenParameter, string> = {
  since: 'Leave “since” and “cursor” out to begin anew.',
  until: 'Leave “until”, “since” and “cursor” out to begin anew.',
  'Last-Event-ID': 'Sync anew, and leave “Last-Event-ID” out to hear of what comes.',
}

/**
 * @param parameter what has named the point
 * @throws Ahead where this content has not grown out of what a client has
 */
export function mustInclude({ history }: Catalogue, point: Point, parameter: TokenParameter): void {
  if (history.includes(point)) return
  throw new Ahead(
    'unknown-token',
    `The database was replaced, or went back to a backup. ${HOW_TO_GO_ON[parameter]}`,
    { parameter },
  )
}
