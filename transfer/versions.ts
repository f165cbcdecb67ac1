/** The versions of documents: drafts, and what was published before. */
import { buildVersionCollectionFields, type Payload, type SanitizedCollectionConfig } from 'payload'
import { digestOf } from './canonical'
import { slicesOf, type Move } from './collection'
import { isRecord } from '../src/model'
import { type Data } from './fields'
import type { Id } from './ids'
import { remapFields, type Remapping } from './remap'

/** The versions of one document, the oldest first. */
export interface History {
  /** Of the document, in the target. */
  parent: Id
  wanted: Data[]
  isAlike: boolean
}

export async function* historiesOf(
  { source, target, ids }: Move,
  collection: SanitizedCollectionConfig,
  how: Omit<Remapping, 'ids'>,
): AsyncGenerator<History> {
  const { slug } = collection
  const fields = buildVersionCollectionFields(source.config, collection, true)
  for (const parents of slicesOf(ids.all(slug))) {
    const own = await versionsOf(source, slug, parents)
    const there = await versionsOf(
      target,
      slug,
      parents.map((id) => ids.of(slug, id) ?? ids.none),
    )
    for (const id of parents) {
      const parent = ids.of(slug, id) ?? ids.none
      const wanted = (own.get(id) ?? []).map((version): Data => ({
        ...remapFields(fields, version, { ids, ...how }),
        parent,
      }))
      const found = there.get(String(parent)) ?? []
      const says = (versions: Data[]) =>
        versions
          .map((version) => digestOf(fields, { ...version, ...marksOf(version), id: undefined }))
          .sort()
          .join()
      yield { parent, wanted, isAlike: says(wanted) === says(found) }
    }
  }
}

/** Puts them in the place of those that an earlier attempt has left. */
export async function writeHistory(
  target: Payload,
  slug: string,
  { parent, wanted }: History,
): Promise<void> {
  await target.db.deleteVersions({ collection: slug, where: { parent: { equals: parent } } })
  const last = wanted.at(-1)
  for (const version of wanted) {
    const { id } = await target.db.createVersion({
      autosave: version.autosave === true,
      collectionSlug: slug,
      createdAt: String(version.createdAt),
      parent,
      publishedLocale: version.publishedLocale as string | undefined,
      snapshot: (version.snapshot ?? undefined) as true | undefined,
      updatedAt: String(version.updatedAt),
      versionData: structuredClone(isRecord(version.version) ? version.version : {}) as never,
    })
    // Of those that were saved at the same moment, each would count as the latest.
    if (iso(version.updatedAt) !== iso(last?.updatedAt) || version.latest === true) continue
    const versionData = { ...structuredClone(version), latest: false } as never
    await target.db.updateVersion({ collection: slug, id, versionData })
  }
}

/** Where one database has nothing, another says no. */
const marksOf = ({ latest, autosave, snapshot }: Data): Data => ({
  latest: latest === true,
  autosave: autosave === true,
  snapshot: snapshot === true,
})

async function versionsOf(
  payload: Payload,
  collection: string,
  parents: readonly (string | Id)[],
): Promise<Map<string, Data[]>> {
  const isNumber = payload.db.defaultIDType === 'number'
  const { docs } = await payload.db.findVersions<Data>({
    collection,
    where: { parent: { in: parents.map((id) => (isNumber ? Number(id) : String(id))) } },
    sort: 'updatedAt',
    pagination: false,
    limit: 0,
  })
  const versions = (docs as unknown as Data[]).toSorted(asWritten)
  const histories = new Map<string, Data[]>()
  for (const version of versions) {
    const parent = String(version.parent)
    histories.set(parent, [...(histories.get(parent) ?? []), version])
  }
  return histories
}

/** The one that counts as the latest comes last, and so it is again when they are written in this order. */
function asWritten(one: Data, other: Data): number {
  const key = ({ updatedAt, createdAt, latest }: Data): [string, number, string] => [
    iso(updatedAt),
    latest === true ? 1 : 0,
    iso(createdAt),
  ]
  const [a, b] = [key(one).join(), key(other).join()]
  return a < b ? -1 : Number(a > b)
}

const iso = (value: unknown) => new Date(value as string).toISOString()
