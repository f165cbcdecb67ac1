/**
 * An alternative text that an editor empties is null again, not '': "leave empty to use the text of the image
 * itself". Stored, '' says that the image is decorative here, as an import says it; such a text stays.
 */
import { createServerFeature } from '@payloadcms/richtext-lexical'
import type { RichTextHooks } from 'payload'
import { isRecord } from '../src/model/lexical/json'

type BeforeChange = NonNullable<RichTextHooks['beforeChange']>[number]
type Fields = Record<string, unknown>

const WITH_IMAGE = new Set<unknown>(['figure', 'image'])

export const ClearedAltFeature = createServerFeature({
  key: 'clearedAlt',
  feature: { hooks: { beforeChange: [clearedAlt] } },
})

/** Changes the hook's value in place, as Payload's own do. What is new here may be a copy of what was imported. */
function clearedAlt({ value, previousValue, req }: Parameters<BeforeChange>[0]): unknown {
  if (req.context.importer === true || req.context.isRestoringVersion === true) return value
  const emptied = [...imagesIn(value)].filter(({ alt }) => typeof alt === 'string' && !alt.trim())
  if (emptied.length === 0) return value
  const before = new Map([...imagesIn(previousValue)].map((fields) => [fields.id, fields]))
  for (const fields of emptied) {
    const former = before.get(fields.id)
    if (former && former.alt !== '') fields.alt = null
  }
  return value
}

/** The fields of the images in a rich text, however deep. */
function* imagesIn(value: unknown): Generator<Fields> {
  if (Array.isArray(value)) for (const entry of value) yield* imagesIn(entry)
  if (!isRecord(value)) return
  if (WITH_IMAGE.has(value.blockType) && value.id !== undefined) yield value
  for (const entry of Object.values(value)) yield* imagesIn(entry)
}
