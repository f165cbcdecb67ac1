import type { CollectionConfig } from 'payload'
import { contentAccess } from '../access/content'
import { isWriter } from '../access/roles'
import { systemOnly } from '../access/system'
import { contentCollection, SAVED_BY_HAND } from '../content'
import { internal } from '../fields/internal'
import { isImage, validateAlt } from './alt'
import { filesFor } from './files'
import { harmless } from './harmless'
import { sayWhichFiles } from './refused'
import { MIME_TYPES } from './types'
import { refuseOthers, tidyName } from './uploaded'

export const Media: CollectionConfig = contentCollection({
  slug: 'media',
  labels: { singular: 'File', plural: 'Images and files' },
  admin: {
    group: 'Building blocks',
    useAsTitle: 'title',
    defaultColumns: ['filename', 'title', 'alt', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'alt', 'filename'],
    description: 'Pictures and documents, each kept once.',
  },
  access: {
    ...contentAccess,
    // Published files are public; what is known about them is not, except through the delivery API.
    read: ({ req, isReadingStaticFile }) => {
      if (isWriter(req)) return true
      return isReadingStaticFile === true && filesFor(req)
    },
  },
  versions: SAVED_BY_HAND,
  upload: { mimeTypes: MIME_TYPES, modifyResponseHeaders: harmless },
  fields: [
    {
      name: 'alt',
      type: 'text',
      label: 'Alternative text',
      validate: validateAlt,
      admin: {
        condition: isImage,
        description: 'What a person who cannot see the image should know.',
      },
    },
    {
      name: 'decorative',
      type: 'checkbox',
      label: 'Only decorates: screen readers pass over it',
      admin: { condition: isImage },
    },
    {
      name: 'title',
      type: 'text',
      label: 'Title',
      index: true,
      admin: { description: 'To find it by; the file name when left empty.' },
    },
    {
      name: 'contentHash',
      type: 'text',
      index: true,
      admin: internal,
      access: systemOnly,
    },
  ],
  hooks: {
    beforeOperation: [tidyName, refuseOthers],
    afterError: [sayWhichFiles],
    beforeChange: [
      ({ data, originalDoc }) => ({
        ...data,
        title: data.title || originalDoc?.title || data.filename,
      }),
    ],
  },
})
