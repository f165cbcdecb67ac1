import type { Block } from 'payload'
import { referenceLabel } from '../label'
import { imageFields, linkAddress } from '../fields'

export const figure: Block = {
  slug: 'figure',
  labels: { singular: 'Image', plural: 'Images' },
  admin: { components: { Label: referenceLabel('image', 'media', 'Image') } },
  fields: [
    ...imageFields,
    {
      name: 'caption',
      type: 'text',
      label: 'Caption',
      admin: { description: 'Printed below the image.' },
    },
    linkAddress({
      label: 'Link',
      admin: { description: 'Where a click on the image leads, if anywhere.' },
    }),
  ],
}
