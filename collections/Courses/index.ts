import type { CollectionConfig } from 'payload'
import { contentCollection } from '../content'
import { permalinksField, titleField } from '../fields/common'
import { coursePreview } from '../fields/preview'
import { outlineField } from '../fields/outline'
import { slugField } from '../fields/slug'
import { keepCoursePath } from '../hooks/permalinks'

export const Courses: CollectionConfig = contentCollection({
  slug: 'courses',
  labels: { singular: 'Course', plural: 'Courses' },
  admin: {
    group: 'Courses',
    useAsTitle: 'title',
    defaultColumns: ['title', 'language', 'license', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'slug', 'description'],
    description: 'A course is an ordered set of modules with one language and one licence.',
    preview: coursePreview,
  },
  hooks: { beforeChange: [keepCoursePath] },
  fields: [
    titleField('As readers see it, for example: Welcoming Newcomers.'),
    {
      name: 'description',
      type: 'textarea',
      label: 'Description',
      admin: { description: 'Two or three sentences: what is learned, and by whom.' },
    },
    outlineField({ name: 'modules', on: 'course', label: 'Modules', add: 'Add a module' }),
    slugField({ collection: 'courses' }),
    permalinksField,
  ],
})
