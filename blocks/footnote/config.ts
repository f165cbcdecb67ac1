import type { Block } from 'payload'
import { relationship } from 'payload/shared'
import { referenceLabel } from '../label'
import { unlessImported } from '../unlessImported'

/** A reference to a footnote, within a line of text. */
export const footnote: Block = {
  slug: 'footnote',
  labels: { singular: 'Footnote', plural: 'Footnotes' },
  admin: { components: { Label: referenceLabel('footnote', 'footnotes', 'Footnote') } },
  fields: [
    {
      name: 'footnote',
      type: 'relationship',
      relationTo: 'footnotes',
      validate: unlessImported(relationship),
      required: true,
      label: 'Footnote',
      admin: {
        description:
          'Numbers are given by themselves, in the order in which the notes are first mentioned.',
      },
    },
  ],
}
