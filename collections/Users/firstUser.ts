import type { FieldHook } from 'payload'

/** Whoever registers first runs this installation. */
export const firstUserIsAdmin: FieldHook = async ({ operation, req, value }) => {
  if (operation !== 'create') return value
  // Nobody is signed in yet when the first person registers.
  const { totalDocs } = await req.payload.count({ collection: 'users', req, overrideAccess: true })
  return totalDocs === 0 ? ['admin'] : value
}
