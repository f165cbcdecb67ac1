import type { FieldHook } from 'payload'

/** Whoever registers first runs this installation. */
export const firstUserIsAdmin: FieldHook = async ({ collection, operation, req, value }) => {
  if (operation !== 'create' || !collection) return value
  // Nobody is signed in yet when the first person registers.
  const { totalDocs } = await req.payload.count({
    collection: collection.slug,
    req,
    overrideAccess: true,
  })
  return totalDocs === 0 ? ['admin'] : value
}
