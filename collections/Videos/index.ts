import type { CollectionConfig } from 'payload'
import { webAddress } from '../../blocks/fields'
import type { CaptionState } from '../../src/model'
import { contentCollection } from '../content'
import { titleField } from '../fields/common'
import { excerptFields } from './excerpt'
import { LONGEST_VIDEO } from './longest'
import { PROVIDERS } from './providers'
import { recognizeVideo } from './recognize'
import { validateVideo } from './validate'

export const Videos: CollectionConfig = contentCollection({
  slug: 'videos',
  labels: { singular: 'Video', plural: 'Videos' },
  admin: {
    group: 'Building blocks',
    useAsTitle: 'title',
    defaultColumns: ['title', 'provider', 'duration', 'captions', '_status'],
    listSearchableFields: ['title', 'videoId', 'url'],
    description:
      'A recording at YouTube, Vimeo or TED. Nothing is loaded from there until a reader presses play.',
  },
  hooks: { beforeValidate: [recognizeVideo] },
  fields: [
    titleField('What the video is called, or what it shows.'),
    webAddress({
      label: 'Address',
      required: true,
      validate: validateVideo,
      admin: {
        description: 'Paste it from the address bar, for example https://www.youtube.com/watch?v=…',
      },
    }),
    {
      type: 'row',
      fields: [
        {
          name: 'provider',
          type: 'select',
          options: PROVIDERS,
          label: 'Provider',
          admin: { description: 'Read from the address.' },
        },
        {
          name: 'videoId',
          type: 'text',
          index: true,
          label: 'Id at the provider',
          admin: { description: 'Read from the address.' },
        },
      ],
    },
    excerptFields,
    {
      name: 'duration',
      type: 'number',
      min: 1,
      max: LONGEST_VIDEO,
      label: 'Length in seconds',
      admin: { description: '3 min 18 s is 198. Of an excerpt, how long the excerpt is.' },
    },
    {
      name: 'captions',
      type: 'select',
      defaultValue: 'unknown',
      options: [
        { value: 'none', label: 'No captions' },
        { value: 'automatic', label: 'Automatic captions' },
        { value: 'edited', label: 'Captions a person has checked' },
        { value: 'unknown', label: 'Nobody has looked yet' },
      ] satisfies { value: CaptionState; label: string }[],
      label: 'Captions',
    },
    {
      name: 'transcript',
      type: 'textarea',
      label: 'Transcript',
      admin: { description: 'What is said, for those who cannot hear or watch it.' },
    },
    { name: 'credit', type: 'text', label: 'Credit', admin: { description: 'Who made it.' } },
    { name: 'thumbnail', type: 'upload', relationTo: 'media', label: 'Still' },
  ],
})
