import type { Block } from 'payload'
import { videoOf } from '../../src/model'
import { webAddress } from '../fields'

export const embed: Block = {
  slug: 'embed',
  labels: { singular: 'Embedded page', plural: 'Embedded pages' },
  fields: [
    webAddress({
      label: 'Address',
      required: true,
      admin: {
        description:
          'Of an exercise, a board, a form… Pages of H5P, Padlet, Google, Microsoft Forms, Canva and the like are shown in a frame; any other becomes a link.',
      },
      validate: (value, { req }) =>
        req.context.importer !== true && videoOf(value ?? '')
          ? 'This is a video. Put it in as a video, so that it loads only when a reader wants it.'
          : true,
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
