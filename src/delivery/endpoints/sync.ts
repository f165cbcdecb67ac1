/** Everything that is published for who keeps a copy, and then what has changed since. */
import type { SyncPage } from '../../contract'
import { documentOf } from '../document'
import { defineEndpoint } from '../endpoint'
import { RELEASE_KEY } from '../keys'
import { pageAfter } from '../page'
import { format, paging, token } from '../parameters'
import { one } from '../returns'
import { changesSince } from '../sync/changes'
import { mustInclude } from '../sync/known'
import { readPosition, writePosition } from '../sync/position'
import { readToken, writeToken } from '../sync/token'
import { BRIEFLY } from './policy'

export const sync = defineEndpoint({
  path: '/v1/sync',
  operationId: 'sync',
  tag: 'Copies',
  summary: 'Everything that is published, or what has changed since a token',
  returns: one('SyncPage'),
  problems: ['invalid-token', 'unknown-token'],
  params: {},
  query: { since: token, format, ...paging },
  load: (catalogue, { query }) => {
    const list = JSON.stringify(['sync', query.since])
    const since = query.since === undefined ? undefined : readToken(query.since)
    const position = query.cursor === undefined ? undefined : readPosition(list, query.cursor)
    for (const point of [since, position?.until]) if (point) mustInclude(catalogue, point)
    const changes = changesSince(catalogue, since?.release)
    const page = pageAfter(changes, query.limit, position?.after)
    const until = position?.until ?? catalogue.history.now
    return {
      rows: page.items.map(({ row }) => row),
      until,
      next: page.next && writePosition(list, { until, after: page.next }),
    }
  },
  present: ({ rows, until, next }, { query, address }, catalogue) => {
    const data: SyncPage = {
      documents: rows.flatMap((row) => (row.deleted ? [] : documentOf(row, query.format))),
      deleted: rows.flatMap(({ deleted, uid, type }) => (deleted ? { id: uid, type } : [])),
      token: next === undefined ? writeToken(until) : null,
    }
    return {
      data,
      next: next && address({ cursor: next }),
      release: catalogue.release,
      keys: [RELEASE_KEY],
    }
  },
  cache: BRIEFLY,
})
