import {
  buildVersionCollectionFields,
  getLocalizedPaths,
  QueryError,
  validateQueryPaths,
  type CollectionBeforeOperationHook,
  type FlattenedField,
  type SanitizedCollectionConfig,
  type Where,
} from 'payload'

/**
 * Refuses to sort by what whoever asks may not read: the order would tell it. Payload sees to this for fields of the
 * document itself, and not for those of a document that it points at.
 */
export const refuseSortingByOthers: CollectionBeforeOperationHook = async ({
  args,
  collection,
  overrideAccess,
  req,
}) => {
  if (overrideAccess) return args
  const { sort = [] } = args as { sort?: string | string[] }
  const paths = [sort].flat().map((path) => path.replace(/^-/, '').replace(/__/g, '.'))
  const leading = paths.filter((path) => leadsElsewhere(path, collection, req))
  for (const path of leading) {
    const where: Where = { [path]: { exists: true } }
    await validateQueryPaths({
      collectionConfig: collection,
      overrideAccess: false,
      req,
      versionFields: fieldsOf(collection, req),
      where,
    })
    // So Payload narrows a query to those of the other documents that this person may read.
    if (where.and) throw new QueryError([{ path }])
  }
  return args
}

type Req = Parameters<CollectionBeforeOperationHook>[0]['req']

/** Those of a document, and of a version of it. */
const fieldsOf = (collection: SanitizedCollectionConfig, { payload }: Req): FlattenedField[] => [
  ...collection.flattenedFields,
  ...buildVersionCollectionFields(payload.config, collection, true),
]

function leadsElsewhere(path: string, collection: SanitizedCollectionConfig, req: Req): boolean {
  const paths = getLocalizedPaths({
    collectionSlug: collection.slug,
    fields: fieldsOf(collection, req),
    incomingPath: path,
    overrideAccess: true,
    payload: req.payload,
  })
  return paths.length > 1
}
