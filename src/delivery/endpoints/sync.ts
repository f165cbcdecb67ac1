/** Everything that is published for who keeps a copy, and then what has changed since. */
import type { SyncPage } from '../../contract'
import { documentOf } from '../document'
import { defineEndpoint } from '../endpoint'
import { RELEASE_KEY } from '../keys'
import { format, heard, paging, token } from '../parameters'
import { one } from '../returns'
import { changesAfter } from '../sync/changes'
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
  query: { since: token, until: heard, format, ...paging },
  load: async (catalogue, { query, read }) => {
    // Pages that begin with another release would end without the one that this page is to include.
    const list = JSON.stringify(['sync', query.since].concat(query.until ?? []))
    const since = query.since === undefined ? undefined : readToken(query.since, 'since')
    const heardOf = query.until === undefined ? undefined : readToken(query.until, 'until')
    const position = query.cursor === undefined ? undefined : readPosition(list, query.cursor)
    for (const point of [since, position?.until]) if (point) mustInclude(catalogue, point, 'since')
    if (heardOf) mustInclude(catalogue, heardOf, 'until')
    const { limit } = query
    const page = changesAfter(catalogue, since?.release, { limit, after: position?.after })
    const rows = await read(page.items.filter((known) => !known.deleted))
    const until = position?.until ?? catalogue.history.now
    return {
      rows,
      deleted: page.items.filter((known) => known.deleted),
      until,
      next: page.next && writePosition(list, { until, after: page.next }),
    }
  },
  present: ({ rows, deleted, until, next }, { query, address }, catalogue) => {
    const data: SyncPage = {
      documents: rows.map((row) => documentOf(row, query.format)),
      deleted: deleted.map(({ uid, type }) => ({ id: uid, type })),
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
