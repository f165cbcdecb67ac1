import type { GeneratePreviewURL, PayloadRequest } from 'payload'
import { slugOf } from '../names'
import { idOf } from '../values'

/** Address of a course in the reader. */
export const coursePreview: GeneratePreviewURL = ({ slug }) =>
  typeof slug === 'string' ? `/courses/${slug}` : null

/** Address of a module in the reader. */
export const modulePreview: GeneratePreviewURL = ({ slug }) =>
  typeof slug === 'string' ? `/${slug}` : null

/** Address of a section in the reader, below its module's. */
export const sectionPreview: GeneratePreviewURL = async ({ slug, module }, { req }) => {
  const above = typeof slug === 'string' ? await moduleSlug(module, req) : undefined
  return above ? `/${above}/${String(slug)}` : null
}

async function moduleSlug(value: unknown, req: PayloadRequest): Promise<string | undefined> {
  const id = idOf(value)
  if (id === undefined) return undefined
  const found = await req.payload.findByID({
    collection: slugOf(req.payload, 'modules'),
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return typeof found?.slug === 'string' ? found.slug : undefined
}
