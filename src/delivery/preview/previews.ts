/** Answers with drafts those who may see them. Nothing of it is kept, here or on the way. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Endpoint } from '../endpoint'
import { requireScope, type Caller } from '../gate/caller'
import { challenge } from '../gate/challenge'
import type { Reply } from '../http/reply'
import { Problem } from '../problems'
import { readQuery } from '../query'
import type { Asked, Content, Service } from '../service'
import { Catalogue } from '../store/catalogue'
import { History } from '../store/history'
import { inStep } from '../store/inStep'
import type { Row } from '../store/row'
import { standingOfRow } from '../store/standing'
import type { Drafts, DraftSource } from './source'

/** Whether a request is for drafts. */
export const asksForDraft = (endpoint: Endpoint, { search }: Pick<Asked, 'search'>): boolean =>
  'perspective' in endpoint.query && readQuery(search, endpoint).perspective === 'preview'

/** Of drafts there is no history. */
const NO_HISTORY = new History(0, new Map())

export class Previews {
  /** @param source absent on a node that has no drafts */
  constructor(
    private readonly service: Service,
    private readonly source: DraftSource | undefined,
  ) {}

  /** @throws Problem */
  async reply(
    endpoint: Endpoint,
    asked: Asked,
    caller: Caller,
    headers: IncomingHttpHeaders,
  ): Promise<Reply> {
    const wanted = endpoint.asksFor(asked)
    if (!this.source) {
      throw new Problem('preview-elsewhere', 'Ask the CMS itself, where drafts are written.')
    }
    const drafts = await draftsFor(caller, headers, this.source)
    const rows = await drafts(wanted)
    return this.service.privately(endpoint, asked, contentOf(rows))
  }
}

function contentOf(rows: readonly Row[]): Content {
  const drafts = new Map(rows.map((row) => [row.uid, row]))
  const standings = [...drafts.values()].map(standingOfRow)
  return {
    catalogue: Catalogue.empty(NO_HISTORY).with(standings, 0, NO_HISTORY),
    read: async (wanted) => inStep(wanted, drafts),
    onceAt: async () => [],
  }
}

/** By what was presented; where that is nothing, by who is logged in. */
async function draftsFor(
  caller: Caller,
  headers: IncomingHttpHeaders,
  source: DraftSource,
): Promise<Drafts> {
  if (caller.link !== undefined) return source.ofLink(caller.link)
  if (caller.hasKey) {
    requireScope(caller, 'preview')
    return source.all
  }
  const drafts = await source.ofPerson(headersOf(headers))
  if (drafts) return drafts
  throw new Problem(
    'not-signed-in',
    'Log in to the CMS, or send a key with the scope “preview” or the token of a link to the draft: Authorization: Bearer …',
    {},
    challenge(),
  )
}

const headersOf = (headers: IncomingHttpHeaders): Headers =>
  new Headers(
    Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  )
