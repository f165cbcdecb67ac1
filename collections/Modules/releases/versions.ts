/** Earlier versions of documents. */
import { isDeepStrictEqual } from 'node:util'
import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Entry } from '../../../src/releases'
import type { Data, Id } from '../../values'

export const isPart = ({ type }: Entry) =>
  type !== 'course' && type !== 'module' && type !== 'section'

/** What a document has once, whichever of its versions is published. */
const KEPT = [
  'id',
  'uid',
  'createdAt',
  'updatedAt',
  'createdBy',
  'updatedBy',
  'deletedAt',
  'firstPublishedAt',
  'permalinks',
  'source',
  'claim',
]

/** The fields of a document as it was published at a time; undefined where that is not kept. */
export async function versionAt(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: Id,
  time: string,
): Promise<Data | undefined> {
  const { docs } = await req.payload.findVersions({
    collection,
    where: {
      parent: { equals: id },
      'version._status': { equals: 'published' },
      'version.updatedAt': { less_than_equal: time },
    },
    sort: '-version.updatedAt',
    limit: 1,
    depth: 0,
    trash: true,
    user: req.user,
    overrideAccess: false,
    req,
  })
  const version = docs[0]?.version as Data | undefined
  return version && fieldsOf(version)
}

/** Those in which the versions of a document may differ. */
export const fieldsOf = (version: Data): Data =>
  Object.fromEntries(
    Object.entries(version).filter(([name, value]) => value !== undefined && !KEPT.includes(name)),
  )

/** A document with the newest draft of it, into which an update is merged. */
export async function newestOf(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: Id,
): Promise<Data> {
  const newest: unknown = await req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    trash: true,
    user: req.user,
    overrideAccess: false,
    req,
  })
  return newest as Data
}

/**
 * The same, with nothing in the fields that were filled since: MongoDB keeps no field that was never filled.
 *
 * @param later the document as it is published, and as it is drafted
 */
export function withoutLater(
  { payload }: Pick<PayloadRequest, 'payload'>,
  collection: CollectionSlug,
  fields: Data,
  later: readonly Data[],
): Data {
  const flattenedFields = payload.collections[collection]?.config.flattenedFields ?? []
  const filled = flattenedFields
    .filter(({ name, type }) => type !== 'join' && !KEPT.includes(name) && !(name in fields))
    .filter(({ name }) => later.some((doc) => isFilled(doc[name])))
  return { ...fields, ...Object.fromEntries(filled.map(({ name }) => [name, null])) }
}

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)

/** Whether a document has these fields already, as after going back and forth. */
export const isAlike = (fields: Data, doc: Data): boolean =>
  Object.entries(fields).every(
    ([name, value]) =>
      isDeepStrictEqual(value, doc[name]) || (!isFilled(value) && !isFilled(doc[name])),
  )
