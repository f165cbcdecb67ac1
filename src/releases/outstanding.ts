/** What is published and not compiled as it is, found without reading more than a part at a time. */
import type { Payload } from 'payload'
import { COLLECTIONS } from '../contract'
import { REFERABLE, UID_PREFIXES, type Referable } from '../model'
import type { Change } from './affected'
import { relationId } from './catalog'
import { standingsSince } from './journal'
import { publishedHeads, type Head } from './read'
import type { StoredStanding } from './standing'

/**
 * Compares what is published with what is delivered: what was changed or is gone since it was compiled, because a
 * process ended before it could release it, or because an import releases at its end.
 */
const outstanding = (payload: Payload): AsyncGenerator<Change[]> =>
  differing(deliverable(payload), standingsSince(payload, 0))

/** All of it. */
export async function outstandingNow(payload: Payload): Promise<Change[]> {
  const changes: Change[] = []
  for await (const some of outstanding(payload)) changes.push(...some)
  return changes
}

type Named = Head & { collection: Referable }

/** Modules come before their sections, which are delivered only while they are. */
const IN_ORDER = REFERABLE.toSorted((one, other) =>
  UID_PREFIXES[one] < UID_PREFIXES[other] ? -1 : 1,
)

async function* deliverable(payload: Payload): AsyncGenerator<Named[]> {
  const modules = new Set<string>()
  for (const collection of IN_ORDER) {
    for await (const heads of publishedHeads(payload, collection)) {
      if (collection === 'modules') for (const { id } of heads) modules.add(String(id))
      yield heads
        .filter(
          ({ module }) => collection !== 'sections' || modules.has(String(relationId(module))),
        )
        .map((head) => ({ ...head, collection }))
    }
  }
}

/** What differs between two that come in the order of their uids. */
async function* differing(
  published: AsyncIterable<Named[]>,
  compiled: AsyncIterable<StoredStanding[]>,
): AsyncGenerator<Change[]> {
  const rows = new Walk(compiled)
  for await (const heads of published) {
    const changes: Change[] = []
    for (const { collection, id, uid, updatedAt } of heads) {
      changes.push(...gone(await rows.until(uid)))
      const row = await rows.at(uid)
      if (row?.changedAt !== updatedAt) changes.push({ collection, id, uid })
    }
    yield changes
  }
  for (let rest = await rows.slice(); rest.length > 0; rest = await rows.slice()) yield gone(rest)
}

/** A later version of ours may have left types that this one does not know. */
const BY_TYPE = new Map<string, Referable>(Object.entries(COLLECTIONS))

const gone = (rows: readonly StoredStanding[]): Change[] =>
  rows.flatMap(({ uid, type, deleted }) => {
    const collection = BY_TYPE.get(type)
    return deleted || !collection ? [] : [{ collection, uid }]
  })

/** Goes through what comes in slices, in order. */
class Walk {
  private readonly slices: AsyncIterator<StoredStanding[]>
  private here: StoredStanding[] = []
  private place = 0

  constructor(slices: AsyncIterable<StoredStanding[]>) {
    this.slices = slices[Symbol.asyncIterator]()
  }

  /** What comes before a uid and was not yet taken. */
  async until(uid: string): Promise<StoredStanding[]> {
    const taken: StoredStanding[] = []
    for (let next = await this.peek(); next && next.uid < uid; next = await this.peek()) {
      taken.push(next)
      this.place += 1
    }
    return taken
  }

  /** What has a uid, where it is next. */
  async at(uid: string): Promise<StoredStanding | undefined> {
    const next = await this.peek()
    if (next?.uid !== uid) return undefined
    this.place += 1
    return next
  }

  /** The rest of a slice; empty at the end. */
  async slice(): Promise<StoredStanding[]> {
    await this.peek()
    const rest = this.here.slice(this.place)
    this.place = this.here.length
    return rest
  }

  private async peek(): Promise<StoredStanding | undefined> {
    while (this.place === this.here.length) {
      const { done, value } = await this.slices.next()
      if (done) return undefined
      this.here = value
      this.place = 0
    }
    return this.here[this.place]
  }
}
