/** What is written to a stream. */
import { createEventBuffer } from 'better-sse'
import { LRUCache } from 'lru-cache'
import type { ReleaseEvent } from '../../contract'
import type { Catalogue } from '../store/catalogue'
import type { Point } from '../store/history'
import { fewSince } from '../sync/changes'
import { writeToken } from '../sync/token'

const PAUSE_BEFORE_RETRY = 2000

/** By which what stands between sees that a connection is in use. */
export const KEEP_ALIVE = createEventBuffer().comment().dispatch().read()

/** Whoever is cut off before the first event comes back for it too. */
export const opening = (at: Point): string =>
  createEventBuffer().retry(PAUSE_BEFORE_RETRY).dispatch().id(writeToken(at)).dispatch().read()

/** How many messages are kept: mostly all who listen have been told of the same release last. */
const KEPT = 20

/** What a release is told with, written once for all who have been told of the same one last. */
export class Telling {
  readonly now: Point
  private readonly written = new LRUCache<number, Buffer>({ max: KEPT })

  constructor(readonly catalogue: Catalogue) {
    this.now = catalogue.history.now
  }

  since({ release }: Point): Buffer {
    const known = this.written.get(release)
    if (known) return known
    const text = createEventBuffer()
      .push(this.eventSince(release), 'release', writeToken(this.now))
      .read()
    const bytes = Buffer.from(text)
    this.written.set(release, bytes)
    return bytes
  }

  private eventSince(release: number): ReleaseEvent {
    const few = fewSince(this.catalogue, release)
    const known = [...(few?.after() ?? [])]
    const named = (deleted: boolean) =>
      known.filter((one) => one.deleted === deleted).map(({ uid, type }) => ({ id: uid, type }))
    return {
      release: this.now.release,
      changed: named(false),
      deleted: named(true),
      complete: few !== undefined,
    }
  }
}
