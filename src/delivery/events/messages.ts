/** What is written to a stream. */
import { createEventBuffer } from 'better-sse'
import type { ReleaseEvent } from '../../contract'
import type { Catalogue } from '../store/catalogue'
import type { Point } from '../store/history'
import { changesSince } from '../sync/changes'
import { writeToken } from '../sync/token'

const PAUSE_BEFORE_RETRY = 2000

/** By which what stands between sees that a connection is in use. */
export const KEEP_ALIVE = createEventBuffer().comment().dispatch().read()

/** Whoever is cut off before the first event comes back for it too. */
export const opening = (at: Point): string =>
  createEventBuffer().retry(PAUSE_BEFORE_RETRY).dispatch().id(writeToken(at)).dispatch().read()

/** What a release is told with, written once for all who have been told of the same one last. */
export class Telling {
  readonly now: Point
  private readonly written = new Map<string, Buffer>()

  constructor(private readonly catalogue: Catalogue) {
    this.now = catalogue.history.now
  }

  since(at: Point): Buffer {
    const name = writeToken(at)
    const known = this.written.get(name)
    if (known) return known
    const text = createEventBuffer()
      .push(this.eventSince(at), 'release', writeToken(this.now))
      .read()
    const bytes = Buffer.from(text)
    this.written.set(name, bytes)
    return bytes
  }

  private eventSince(at: Point): ReleaseEvent {
    const known = [...changesSince(this.catalogue, at.release).after()]
    const named = (deleted: boolean) =>
      known.filter((one) => one.deleted === deleted).map(({ uid, type }) => ({ id: uid, type }))
    return { release: this.now.release, changed: named(false), deleted: named(true) }
  }
}
