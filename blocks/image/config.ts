import type { Block } from 'payload'
import { imageFields } from '../fields'

/** An image within a line of text. */
export const image: Block = {
  slug: 'image',
  labels: { singular: 'Image in the text', plural: 'Images in the text' },
  fields: imageFields,
}
