/** Tells who listens of each release, as it becomes visible. */
import { createSession, type Session } from 'better-sse'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ReleaseEvent } from '../../contract'
import { OPEN } from '../http/open'
import { Problem } from '../problems'
import { STREAM } from './declared'
import type { Catalogue } from '../store/catalogue'
import type { Point } from '../store/history'
import type { Store } from '../store/store'
import { changesSince } from '../sync/changes'
import { mustInclude } from '../sync/known'
import { readToken, writeToken } from '../sync/token'

/** Each holds a connection open; who comes later asks again, or syncs. */
const MOST_LISTENERS = 1000
/** Bytes that wait for a client which does not read; it is cut off, and comes back for what it missed. */
const MOST_WAITING = 1024 * 1024
const PAUSE_BEFORE_RETRY = 2000
const KEEP_ALIVE = 25_000

interface Listener {
  session: Session
  response: ServerResponse
  /** What it has been told of last. */
  at: Point
}

export class Events {
  private readonly listeners = new Set<Listener>()

  constructor(
    private readonly store: Store,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {
    store.onChange(() => {
      const catalogue = store.current()
      if (catalogue) for (const listener of this.listeners) tell(listener, catalogue)
    })
  }

  /**
   * Answers with a stream of events, beginning with what has happened since; `HEAD` with what such a stream begins with.
   *
   * @param since a token of a sync or the id of an event; absent for what is to come only
   * @throws Problem
   */
  async listen(
    request: IncomingMessage,
    response: ServerResponse,
    since: string | undefined,
  ): Promise<void> {
    const at = await this.startOf(since)
    if (request.method === 'HEAD') return this.head(response)
    if (this.listeners.size >= MOST_LISTENERS) {
      throw new Problem('too-many-listeners', 'Try again later, or ask /v1/sync now and then.')
    }
    // Whoever has left already is never heard to leave.
    if (response.destroyed) return
    const session = await createSession(request, response, {
      retry: PAUSE_BEFORE_RETRY,
      keepAlive: KEEP_ALIVE,
      headers: { ...OPEN, ...this.headers },
    })
    // Whoever is cut off before the first event comes back for it too.
    await session.batch((buffer) => void buffer.id(writeToken(at)).dispatch())
    if (response.destroyed) return
    const listener = { session, response, at }
    this.listeners.add(listener)
    response.once('close', () => this.listeners.delete(listener))
    const catalogue = this.store.current()
    if (catalogue) tell(listener, catalogue)
  }

  /** What a stream begins with, and no stream. */
  private head(response: ServerResponse): void {
    const headers = {
      'Content-Type': STREAM,
      'Cache-Control': 'no-store',
      ...OPEN,
      ...this.headers,
    }
    response.writeHead(200, headers).end()
  }

  /** Ends every stream; who listens comes back, to another node if this one is gone. */
  end(): void {
    for (const { response } of this.listeners) response.end()
    this.listeners.clear()
  }

  private async startOf(since: string | undefined): Promise<Point> {
    const current = () => {
      const catalogue = this.store.current()
      if (!catalogue) throw new Problem('not-ready', 'Try again in a few seconds.')
      return catalogue
    }
    if (since === undefined) return current().history.now
    const point = readToken(since)
    if (!current().history.includes(point)) await this.store.catchUp()
    mustInclude(current(), point)
    return point
  }
}

function tell(listener: Listener, catalogue: Catalogue): void {
  const { session, response, at } = listener
  const now = catalogue.history.now
  if (now.release <= at.release || !session.isConnected) return
  if (response.writableLength > MOST_WAITING) return void response.destroy()
  listener.at = now
  session.push(eventOf(catalogue, at, now), 'release', writeToken(now))
}

function eventOf(catalogue: Catalogue, at: Point, now: Point): ReleaseEvent {
  const known = [...changesSince(catalogue, at.release).after()]
  const named = (deleted: boolean) =>
    known.filter((one) => one.deleted === deleted).map(({ uid, type }) => ({ id: uid, type }))
  return { release: now.release, changed: named(false), deleted: named(true) }
}
