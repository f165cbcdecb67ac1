import type { Block } from 'payload'
import { referenceLabel } from '../label'

export const callout: Block = {
  slug: 'callout',
  labels: { singular: 'Callout', plural: 'Callouts' },
  admin: { components: { Label: referenceLabel('callout', 'callouts') } },
  fields: [
    {
      name: 'callout',
      type: 'relationship',
      relationTo: 'callouts',
      required: true,
      label: 'Callout',
      admin: {
        description:
          'A framed box: objectives, an activity, a tip… Choose one, or make a new one with +.',
      },
    },
  ],
}
