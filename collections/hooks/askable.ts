import {
  buildVersionCollectionFields,
  getLocalizedPaths,
  QueryError,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type Payload,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type Where,
} from 'payload'

/**
 * Refuses to sort or choose by what whoever asks may not read of other documents: the order would tell it. Payload
 * sees to this for fields of the document itself; further away it lets sort by anything, and a choice that it
 * refuses there is an error that nobody handles.
 */
export const refuseAskingOfOthers: CollectionBeforeOperationHook = async ({
  args,
  collection,
  overrideAccess,
  req,
}) => {
  if (overrideAccess) return args
  const { sort = [], where = {} } = args as { sort?: string | string[]; where?: Where | null }
  for (const given of [...[sort].flat(), ...pathsIn(where)]) {
    const path = given.replace(/^-/, '').replace(/__/g, '.')
    for (const step of stepsElsewhere(path, collection, req)) {
      if (!(await mayReadAll(step, req))) throw new QueryError([{ path }])
    }
  }
  return args
}

const pathsIn = (where: Where | null): string[] =>
  Object.entries(where ?? {}).flatMap(([key, value]) =>
    Array.isArray(value) ? value.flatMap(pathsIn) : [key],
  )

type Step = ReturnType<typeof getLocalizedPaths>[number]

/** What a path names of other documents, one after the other. */
function stepsElsewhere(
  path: string,
  collection: SanitizedCollectionConfig,
  { payload }: PayloadRequest,
): Step[] {
  const [, ...elsewhere] = getLocalizedPaths({
    collectionSlug: collection.slug,
    fields: flattenedFieldsOf(collection, payload),
    incomingPath: path,
    overrideAccess: true,
    payload,
  })
  return elsewhere
}

/** Those of a document and those of its versions. */
export const flattenedFieldsOf = (collection: SanitizedCollectionConfig, { config }: Payload) => [
  ...collection.flattenedFields,
  ...buildVersionCollectionFields(config, collection, true),
]

/** Whether somebody may read a field of every document of its collection. One within another is not looked at. */
async function mayReadAll(
  { collectionSlug, field, invalid, path }: Step,
  req: PayloadRequest,
): Promise<boolean> {
  const { config } = req.payload.collections[collectionSlug as CollectionSlug] ?? {}
  if (!config || invalid || path.includes('.')) return false
  const access = 'access' in field ? field.access?.read : undefined
  return (await config.access.read({ req })) === true && (await access?.({ req })) !== false
}
