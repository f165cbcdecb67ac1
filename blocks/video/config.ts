import type { Block } from 'payload'
import { relationship } from 'payload/shared'
import { referenceLabel } from '../label'
import { unlessImported } from '../unlessImported'

export const video: Block = {
  slug: 'video',
  labels: { singular: 'Video', plural: 'Videos' },
  admin: { components: { Label: referenceLabel('video', 'videos', 'Video') } },
  fields: [
    {
      name: 'video',
      type: 'relationship',
      relationTo: 'videos',
      validate: unlessImported(relationship),
      required: true,
      label: 'Video',
      admin: {
        description:
          'Choose a video, or make a new one with + and paste its YouTube or Vimeo address.',
      },
    },
    {
      name: 'showDuration',
      type: 'checkbox',
      defaultValue: true,
      label: 'Print how long the video is',
    },
  ],
}
