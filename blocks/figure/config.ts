import type { Block } from 'payload'
import { address, imageFields } from '../fields'

export const figure: Block = {
  slug: 'figure',
  labels: { singular: 'Image', plural: 'Images' },
  fields: [
    ...imageFields,
    {
      name: 'caption',
      type: 'text',
      label: 'Caption',
      admin: { description: 'Printed below the image.' },
    },
    address({
      name: 'url',
      label: 'Link',
      admin: { description: 'Where a click on the image leads, if anywhere.' },
    }),
  ],
}
