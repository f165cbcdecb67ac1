import type { GeneratePreviewURL, PayloadRequest } from 'payload'
import { idOf } from './slug'

type PreviewOf = (collection: 'modules' | 'sections') => GeneratePreviewURL

/** Address of the page in the reader. */
export const previewOf: PreviewOf =
  (collection) =>
  async (doc, { req }) => {
    if (typeof doc.slug !== 'string') return null
    if (collection === 'modules') return `/${doc.slug}`
    const module = await moduleSlug(doc.module, req)
    return module ? `/${module}/${doc.slug}` : null
  }

async function moduleSlug(value: unknown, req: PayloadRequest): Promise<string | undefined> {
  const id = idOf(value)
  if (typeof id !== 'string' && typeof id !== 'number') return undefined
  const found = await req.payload.findByID({
    collection: 'modules',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return typeof found?.slug === 'string' ? found.slug : undefined
}
