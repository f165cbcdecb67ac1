import type { Block } from 'payload'
import { address } from '../fields'

export const embed: Block = {
  slug: 'embed',
  labels: { singular: 'Embedded page', plural: 'Embedded pages' },
  fields: [
    address({
      name: 'url',
      label: 'Address',
      required: true,
      admin: {
        description:
          'Of the thing to show in a frame, for example an H5P exercise or a form. For videos, use Video.',
      },
    }),
    {
      name: 'title',
      type: 'text',
      label: 'Title',
      admin: { description: 'Says what is in the frame; a screen reader reads it aloud.' },
    },
    { name: 'height', type: 'number', min: 50, max: 5000, label: 'Height in pixels' },
  ],
}
