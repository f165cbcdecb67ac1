/**
 * An alternative text that an editor empties is null again, not '': "leave empty to use the text of the image
 * itself". Stored, '' says that the image is decorative here, as an import says it; such a text stays.
 */
import { createServerFeature } from '@payloadcms/richtext-lexical'
import type { RichTextHooks } from 'payload'
import { isRecord } from '../src/model'

type BeforeChange = NonNullable<RichTextHooks['beforeChange']>[number]
type Fields = Record<string, unknown>

/** Of what brings back what was. */
const RETURNING = ['importer', 'isRestoringVersion', 'withGaps']
const WITH_IMAGE = new Set<unknown>(['figure', 'image'])

export const ClearedAltFeature = createServerFeature({
  key: 'clearedAlt',
  feature: { hooks: { beforeChange: [clearedAlt] } },
})

/** Changes the hook's value in place, as Payload's own do. What is new here may be a copy of what was imported. */
async function clearedAlt(args: Parameters<BeforeChange>[0]): Promise<unknown> {
  const { value, previousValue, req } = args
  if (RETURNING.some((flag) => req.context[flag] === true)) return value
  const emptied = [...imagesIn(value)].filter(({ alt }) => typeof alt === 'string' && !alt.trim())
  if (emptied.length === 0) return value
  const before = new Map([...imagesIn(previousValue)].map((fields) => [fields.id, fields]))
  const changed = emptied.filter(({ id }) => before.has(id) && before.get(id)?.alt !== '')
  if (changed.length === 0) return value
  const decorative = await publishedAsDecorative(args)
  for (const fields of changed) if (!decorative.has(fields.id)) fields.alt = null
  return value
}

/** Ids of images that decorate in what is published, to which an editor may go back. */
async function publishedAsDecorative({
  collection,
  originalDoc,
  req,
}: Parameters<BeforeChange>[0]): Promise<Set<unknown>> {
  const id: unknown = (originalDoc as Fields | undefined)?.id
  if (!collection || (typeof id !== 'string' && typeof id !== 'number')) return new Set()
  // For the system: what is published is so for everybody.
  const published = await req.payload.findByID({
    collection: collection.slug,
    id,
    depth: 0,
    trash: true,
    disableErrors: true,
    req,
    overrideAccess: true,
  })
  const images = [...imagesIn(published)].filter(({ alt }) => alt === '')
  return new Set(images.map((fields) => fields.id))
}

/** The fields of the images in a rich text, however deep. */
function* imagesIn(value: unknown): Generator<Fields> {
  if (Array.isArray(value)) for (const entry of value) yield* imagesIn(entry)
  if (!isRecord(value)) return
  if (WITH_IMAGE.has(value.blockType) && value.id !== undefined) yield value
  for (const entry of Object.values(value)) yield* imagesIn(entry)
}
