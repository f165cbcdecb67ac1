import type { Block } from 'payload'
import { relationship } from 'payload/shared'
import { referenceLabel } from '../label'
import { unlessImported } from '../unlessImported'

export const worksheet: Block = {
  slug: 'worksheet',
  labels: { singular: 'Worksheet', plural: 'Worksheets' },
  admin: { components: { Label: referenceLabel('worksheet', 'worksheets', 'Worksheet') } },
  fields: [
    {
      name: 'worksheet',
      type: 'relationship',
      relationTo: 'worksheets',
      validate: unlessImported(relationship),
      required: true,
      label: 'Worksheet',
      admin: { description: 'A Google Doc or a file that the learner fills in.' },
    },
  ],
}
