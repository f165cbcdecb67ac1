/** Tells who listens of each release, as it becomes visible. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Counted } from '../gate/caller'
import { OPEN } from '../http/open'
import { Problem } from '../problems'
import type { Catalogue } from '../store/catalogue'
import type { Point } from '../store/history'
import type { Store } from '../store/store'
import { mustInclude } from '../sync/known'
import { readToken } from '../sync/token'
import { STREAM } from './declared'
import { KEEP_ALIVE, opening, Telling } from './messages'
import { whenOver } from './over'
import { Places, tooMany } from './places'

/** Bytes that wait for a client which does not read; it is cut off, and comes back for what it missed. */
const MOST_WAITING = 1024 * 1024
const PAUSE_BETWEEN_SIGNS = 25_000

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': STREAM,
  'Cache-Control': 'no-store, no-transform',
  // Or nginx keeps events back until it has some kilobytes of them.
  'X-Accel-Buffering': 'no',
  ...OPEN,
}

interface Listener {
  response: ServerResponse
  /** What it has been told of last. */
  at: Point
  sign: NodeJS.Timeout
}

/** What tells since when somebody has heard nothing. */
export interface Begin {
  /** Of a sync, or the id of an event. */
  token: string
  named: 'since' | 'Last-Event-ID'
}

export class Events {
  private readonly listeners = new Map<Socket, Listener>()
  private readonly places = new Places()
  private newest: Telling | undefined

  constructor(
    private readonly store: Store,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {
    store.onChange(() => {
      const catalogue = store.current()
      if (catalogue) this.tell(this.listeners, this.tellingOf(catalogue))
    })
  }

  /**
   * Answers with a stream of events, beginning with what has happened since; `HEAD` with what such a stream begins with.
   *
   * @param caller as whom it counts; absent for who may listen as often as there are places
   * @param begin absent for what is to come only
   * @throws Problem
   */
  async listen(
    request: IncomingMessage,
    response: ServerResponse,
    caller: Counted | undefined,
    begin: Begin | undefined,
  ): Promise<void> {
    const at = await this.startOf(begin)
    const headers = { ...HEADERS, ...this.headers }
    if (request.method === 'HEAD') return void response.writeHead(200, headers).end()
    const { socket } = request
    // Whoever has left already is never heard to leave.
    if (socket.destroyed) return
    if (this.listeners.has(socket)) {
      throw tooMany('A connection that carries a stream carries nothing after it.')
    }
    const leave = this.places.take(caller)
    response.writeHead(200, headers).write(opening(at))
    const sign = setInterval(() => response.write(KEEP_ALIVE), PAUSE_BETWEEN_SIGNS)
    const listener = { response, at, sign }
    this.listeners.set(socket, listener)
    whenOver(request, response, () => {
      this.forget(socket, listener)
      leave()
    })
    this.tell([[socket, listener]], this.tellingOf(this.current()))
  }

  /** Ends every stream; who listens comes back, to another node if this one is gone. */
  end(): void {
    for (const [socket, listener] of this.listeners) {
      this.forget(socket, listener)
      listener.response.end()
    }
  }

  private forget(socket: Socket, listener: Listener): void {
    clearInterval(listener.sign)
    if (this.listeners.get(socket) === listener) this.listeners.delete(socket)
  }

  private tell(listeners: Iterable<[Socket, Listener]>, telling: Telling): void {
    for (const [socket, listener] of listeners) {
      const { response, at } = listener
      if (telling.now.release <= at.release) continue
      listener.at = telling.now
      response.write(telling.since(at))
      if (response.writableLength > MOST_WAITING) socket.destroy()
    }
  }

  /** One for all who listen: what it writes is in memory once, however many it waits for. */
  private tellingOf(catalogue: Catalogue): Telling {
    if (this.newest?.catalogue !== catalogue) this.newest = new Telling(catalogue)
    return this.newest
  }

  private async startOf(begin: Begin | undefined): Promise<Point> {
    if (begin === undefined) return this.current().history.now
    const point = readToken(begin.token, begin.named)
    if (!this.current().history.includes(point)) await this.store.catchUp()
    mustInclude(this.current(), point, begin.named)
    return point
  }

  /** @throws Problem where the store is not open */
  private current(): Catalogue {
    const catalogue = this.store.current()
    if (!catalogue) throw new Problem('not-ready', 'Try again in a few seconds.')
    return catalogue
  }
}
