import type { CollectionBeforeChangeHook } from 'payload'

interface Permalink {
  path: string
}

/** Keeps the old path of a page when its address changes after publication, so that old links can be led on. */
export const keepPermalink: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  const old: unknown = originalDoc?.slug
  const changes = typeof old === 'string' && data.slug !== undefined && data.slug !== old
  if (operation !== 'update' || !changes || !originalDoc?.firstPublishedAt) return data
  const known: Permalink[] = data.permalinks ?? originalDoc.permalinks ?? []
  return known.some(({ path }) => path === `/${old}`)
    ? data
    : { ...data, permalinks: [...known, { path: `/${old}` }] }
}
