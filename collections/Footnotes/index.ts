import type { CollectionConfig } from 'payload'
import type { Editors } from '../../blocks/editors'
import { systemOnly } from '../access/system'
import { contentCollection } from '../content'
import { bodyField } from '../fields/body'
import { internal } from '../fields/internal'
import { requireBody } from '../hooks/publishable'
import { titleFromBody } from './title'

export const Footnotes = ({ note }: Editors): CollectionConfig =>
  contentCollection({
    slug: 'footnotes',
    labels: { singular: 'Footnote', plural: 'Footnotes' },
    admin: {
      group: 'Building blocks',
      useAsTitle: 'title',
      defaultColumns: ['title', '_status', 'updatedAt'],
      listSearchableFields: ['title'],
      description: 'A note or a reference. Many places may refer to one footnote.',
    },
    hooks: { beforeValidate: [titleFromBody], beforeChange: [requireBody] },
    fields: [
      bodyField({ editor: note, label: 'Note' }),
      {
        name: 'title',
        type: 'text',
        index: true,
        label: 'Short name',
        admin: {
          description: 'To find it by; made from the note when left empty. Readers do not see it.',
        },
      },
      {
        name: 'citationKey',
        type: 'text',
        index: true,
        admin: internal,
        access: systemOnly,
      },
    ],
  })
