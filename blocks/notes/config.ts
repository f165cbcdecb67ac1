import type { Block } from 'payload'
import { relationship } from 'payload/shared'
import { unlessImported } from '../unlessImported'

/** Says in which order the notes of a page stand at its end. */
export const notes: Block = {
  slug: 'notes',
  labels: { singular: 'Order of notes', plural: 'Orders of notes' },
  fields: [
    {
      name: 'footnotes',
      type: 'relationship',
      relationTo: 'footnotes',
      validate: unlessImported(relationship),
      hasMany: true,
      required: true,
      label: 'Notes',
      admin: {
        description:
          'Only needed where notes stand in another order than that of their first mention, or where nothing mentions a note.',
      },
    },
  ],
}
