/**
 * Moves an installation from one database to another, beneath all hooks: nothing is compiled or sent anew, and every
 * number, moment and public id stays. What is written is what differs, so a second run completes a first one.
 */
import type { Payload, SanitizedCollectionConfig } from 'payload'
import { TRANSFER } from '../src/engines/unfinished'
import { fieldsThatDiffer, pairsOf, type Move, type Pair } from './collection'
import { TransferFailure } from './failure'
import type { Id } from './ids'
import { readIds } from './ids'
import type { Installation } from './open'
import { orderOf } from './parts'
import { historiesOf, writeHistory } from './versions'

export interface Moved {
  slug: string
  documents: number
  versions: number
}

export interface TransferReport {
  moved: Moved[]
  /** What documents name that the source does not have: `collection:id`. */
  dangling: string[]
}

/**
 * @param tell told of each collection that is written
 * @throws TransferFailure where the target holds something else, or what was written is not what was read
 */
export async function transfer(
  from: Pick<Installation, 'payload'>,
  to: Pick<Installation, 'payload' | 'database'>,
  tell: (line: string) => void = () => {},
): Promise<TransferReport> {
  const [source, target] = [from.payload, to.payload]
  const { ids, fingerprint } = await readIds(source, target)
  const collections = orderOf(source)
  await begin(target, collections, fingerprint)
  const move: Move = { source, target, ids }
  const dangling = new Set<string>()
  await write(move, collections, tell, dangling)
  await to.database.countOn(target)
  tell('Comparing.')
  const moved = await verify(move, collections)
  if ((await readIds(source, target)).fingerprint !== fingerprint) {
    throw new TransferFailure(
      'Somebody wrote to the source meanwhile. Stop the CMS, and begin with an empty target.',
    )
  }
  await target.kv.delete(TRANSFER)
  return { moved, dangling: [...dangling].sort() }
}

async function begin(
  target: Payload,
  collections: readonly SanitizedCollectionConfig[],
  fingerprint: string,
): Promise<void> {
  const begun = await target.kv.get<{ source: string }>(TRANSFER)
  if (begun?.source === fingerprint) return
  if (begun) {
    throw new TransferFailure(
      'The target holds what was moved from another source, or from this one before it changed. Give an empty one.',
    )
  }
  for (const { slug } of collections) {
    const { totalDocs } = await target.db.count({ collection: slug })
    if (totalDocs > 0) throw new TransferFailure(`The target is not empty: it has ${slug}.`)
  }
  await target.kv.set(TRANSFER, { source: fingerprint })
}

const everything = { isThere: () => true, dangling: () => {} }

async function write(
  move: Move,
  collections: readonly SanitizedCollectionConfig[],
  tell: (line: string) => void,
  dangling: Set<string>,
): Promise<void> {
  const named = (collection: string, id: unknown) =>
    void dangling.add(`${collection}:${String(id)}`)
  const placed = new Set<string>()
  for (const collection of collections) {
    tell(`${collection.slug}: ${move.ids.all(collection.slug).length}`)
    // A database that checks relations refuses those to what is not there yet.
    const isThere = (slug: string) => placed.has(slug)
    for await (const pair of pairsOf(move, collection, { isThere, dangling: named })) {
      if (!pair.found) await create(move.target, pair)
    }
    placed.add(collection.slug)
  }
  for (const collection of collections) {
    for await (const pair of pairsOf(move, collection, everything)) {
      if (!pair.isAlike) await complete(move.target, pair)
    }
  }
  for (const collection of collections.filter(({ versions }) => versions)) {
    tell(`Versions of ${collection.slug}`)
    for await (const history of historiesOf(move, collection, { ...everything, dangling: named })) {
      if (!history.isAlike) await writeHistory(move.target, collection.slug, history)
    }
  }
}

async function create(target: Payload, { slug, wanted }: Pair): Promise<void> {
  const { id, ...data } = structuredClone(wanted)
  await target.db.create({ collection: slug, customID: id as Id, data, returning: false })
}

/** Nothing must stay of an attempt that was cut off. */
async function complete(target: Payload, { slug, wanted }: Pair): Promise<void> {
  const { id, ...data } = structuredClone(wanted)
  await target.db.updateOne({ collection: slug, id: id as Id, data, returning: false })
}

async function verify(
  move: Move,
  collections: readonly SanitizedCollectionConfig[],
): Promise<Moved[]> {
  const moved: Moved[] = []
  for (const collection of collections) {
    const { slug } = collection
    const count = { slug, documents: 0, versions: 0 }
    for await (const pair of pairsOf(move, collection, everything)) {
      if (!pair.isAlike) {
        const fields = fieldsThatDiffer(collection, pair).join(', ') || 'it is not there'
        throw new TransferFailure(`${slug} ${String(pair.wanted.id)} is not as it was: ${fields}.`)
      }
      count.documents += 1
    }
    const { totalDocs } = await move.target.db.count({ collection: slug })
    if (totalDocs !== count.documents) {
      throw new TransferFailure(`There are ${totalDocs} ${slug}, and should be ${count.documents}.`)
    }
    if (collection.versions) count.versions = await verifyVersions(move, collection)
    moved.push(count)
  }
  return moved
}

async function verifyVersions(move: Move, collection: SanitizedCollectionConfig): Promise<number> {
  let count = 0
  for await (const { parent, wanted, isAlike } of historiesOf(move, collection, everything)) {
    if (!isAlike) {
      throw new TransferFailure(
        `The versions of ${collection.slug} ${parent} are not as they were.`,
      )
    }
    count += wanted.length
  }
  return count
}
