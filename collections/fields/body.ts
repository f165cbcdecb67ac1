import type { RichTextField } from 'payload'
import { richText } from 'payload/shared'
import { unlessImported } from '../../blocks/unlessImported'

/** The rich text of a document. */
export const bodyField = (
  field: Omit<RichTextField, 'name' | 'type' | 'validate'>,
): RichTextField => ({
  name: 'body',
  type: 'richText',
  ...field,
  validate: unlessImported(richText),
})
