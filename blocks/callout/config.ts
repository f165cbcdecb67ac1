import type { Block } from 'payload'
import { relationship } from 'payload/shared'
import { referenceLabel } from '../label'
import { unlessImported } from '../unlessImported'

export const callout: Block = {
  slug: 'callout',
  labels: { singular: 'Callout', plural: 'Callouts' },
  admin: { components: { Label: referenceLabel('callout', 'callouts', 'Callout') } },
  fields: [
    {
      name: 'callout',
      type: 'relationship',
      relationTo: 'callouts',
      validate: unlessImported(relationship),
      required: true,
      label: 'Callout',
      admin: {
        description:
          'A framed box: objectives, an activity, a tip… Choose one, or make a new one with +.',
      },
    },
  ],
}
