/** What a document's id becomes in another database. The same source always gives the same ids. */
import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { orderOf } from './parts'

export type Id = string | number

export class Ids {
  private readonly known = new Map<string, Map<string, Id>>()

  /** Stands for a document that is gone: an id that no document ever gets. */
  readonly none: Id

  constructor(private readonly toNumbers: boolean) {
    this.none = toNumbers ? 0 : '0'.repeat(24)
  }

  /** @param documents of a collection, in the order in which they were made */
  learn(collection: string, documents: readonly { id: Id; createdAt?: unknown }[]): void {
    const made = documents.map(({ id, createdAt }, index): [string, Id] => [
      String(id),
      this.toNumbers
        ? typeof id === 'number'
          ? id
          : index + 1
        : typeof id === 'number'
          ? objectId(collection, id, createdAt)
          : id,
    ])
    this.known.set(collection, new Map(made))
  }

  /** Undefined where the source has no such document. */
  of(collection: string, id: unknown): Id | undefined {
    return this.known.get(collection)?.get(String(id))
  }

  has(collection: string): boolean {
    return this.known.has(collection)
  }

  /** Of a collection, in the source. */
  all(collection: string): string[] {
    return [...(this.known.get(collection)?.keys() ?? [])]
  }
}

const [SECONDS, TAG, COUNT] = [8, 8, 8]

/** As MongoDB makes them, it begins with when: ordered by it, documents are as they were made. */
function objectId(collection: string, id: number, createdAt: unknown): string {
  const seconds = Math.floor((Date.parse(String(createdAt)) || 0) / 1000)
  const tag = createHash('sha256').update(collection).digest('hex').slice(0, TAG)
  return hex(seconds, SECONDS) + tag + hex(id, COUNT)
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')

/** The ids of everything in the source, and what tells whether it is as it was. */
export async function readIds(
  source: Payload,
  target: Payload,
): Promise<{ ids: Ids; fingerprint: string }> {
  const ids = new Ids(target.db.defaultIDType === 'number')
  const hash = createHash('sha256')
  for (const { slug, versions } of orderOf(source)) {
    const { docs } = await source.db.find<{ id: Id; createdAt?: string; updatedAt?: string }>({
      collection: slug,
      select: { createdAt: true, updatedAt: true },
      sort: 'id',
      pagination: false,
      limit: 0,
      joins: false,
    })
    ids.learn(slug, docs)
    hash.update(JSON.stringify([slug, docs.map(({ id, updatedAt }) => [id, updatedAt])]))
    if (!versions) continue
    const { totalDocs } = await source.db.countVersions({ collection: slug })
    hash.update(String(totalDocs))
  }
  return { ids, fingerprint: hash.digest('hex') }
}
