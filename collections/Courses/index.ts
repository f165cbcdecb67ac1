import type { CollectionConfig } from 'payload'
import { contentCollection } from '../content'
import { permalinksField, titleField } from '../fields/common'
import { slugField } from '../fields/slug'

export const Courses: CollectionConfig = contentCollection({
  slug: 'courses',
  labels: { singular: 'Course', plural: 'Courses' },
  admin: {
    group: 'Learning modules',
    useAsTitle: 'title',
    defaultColumns: ['title', 'language', 'license', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'slug', 'description'],
    description: 'A course is an ordered set of modules with one language and one licence.',
  },
  fields: [
    titleField('As readers see it, for example: Welcoming Newcomers.'),
    {
      name: 'description',
      type: 'textarea',
      label: 'Description',
      admin: { description: 'Two or three sentences: what is learned, and by whom.' },
    },
    {
      name: 'modules',
      type: 'join',
      collection: 'modules',
      on: 'course',
      label: 'Modules',
      defaultSort: 'order',
      admin: { defaultColumns: ['order', 'title', '_status'] },
    },
    slugField({ collection: 'courses' }),
    permalinksField,
  ],
})
