import type { CollectionConfig } from 'payload'
import type { Editors } from '../../blocks/editors'
import { webAddress } from '../../blocks/fields'
import { contentCollection } from '../content'
import { bodyField } from '../fields/body'
import { permalinksField, titleField } from '../fields/common'
import { orderField } from '../fields/order'
import { outlineField, placeAsked } from '../fields/outline'
import { modulePreview } from '../fields/preview'
import { RESERVED_SLUGS, slugField } from '../fields/slug'
import { waitingField } from '../fields/waiting'
import { licenseConfirmedField, requireLicenseDecision } from '../hooks/license'
import { keepModulePath } from '../hooks/permalinks'
import { moveEndpoint } from '../move/endpoint'
import { publishEndpoints } from './publish/endpoints'
import { publishField } from './publish/field'
import { releaseEndpoints } from './releases/endpoints'
import { releasesField } from './releases/field'
import { shareEndpoint } from '../share/endpoint'
import { shareField } from '../share/field'

const LONGEST_MODULE = 6000

export const Modules = ({ body }: Editors): CollectionConfig =>
  contentCollection({
    slug: 'modules',
    labels: { singular: 'Module', plural: 'Modules' },
    defaultSort: 'order',
    admin: {
      group: 'Courses',
      useAsTitle: 'title',
      defaultColumns: ['title', 'course', 'order', '_status', 'updatedAt'],
      listSearchableFields: ['title', 'slug', 'summary'],
      description:
        'A module is what a partner library takes: an introduction, objectives, and sections in order. A duplicate of a module has none of its sections.',
      preview: modulePreview,
    },
    endpoints: [
      ...publishEndpoints,
      ...releaseEndpoints,
      shareEndpoint,
      moveEndpoint('modules', { on: 'course', collection: 'courses' }),
    ],
    hooks: { beforeChange: [keepModulePath, requireLicenseDecision] },
    fields: [
      waitingField({
        name: 'waitingCourse',
        on: 'course',
        collection: 'courses',
        told: 'Its course is not published yet: readers find this module under “More modules”.',
      }),
      publishField,
      shareField,
      titleField(),
      {
        name: 'summary',
        type: 'textarea',
        label: 'Summary',
        admin: { description: 'One or two sentences for lists and search results.' },
      },
      bodyField({
        editor: body,
        label: 'Introduction',
        admin: {
          description:
            'The first page of the module. Do not repeat the title; it is printed above.',
        },
      }),
      {
        name: 'objectives',
        type: 'array',
        label: 'Learning objectives',
        labels: { singular: 'Objective', plural: 'Objectives' },
        admin: {
          description:
            'What a learner can do afterwards, one each, for lists and partners’ catalogues.',
        },
        fields: [
          { name: 'text', type: 'text', required: true, label: 'After this module, you can…' },
          {
            name: 'section',
            type: 'relationship',
            relationTo: 'sections',
            label: 'Taught in',
            filterOptions: ({ data }) => (data?.id ? { module: { equals: data.id } } : true),
          },
        ],
      },
      { name: 'acknowledgements', type: 'textarea', label: 'Acknowledgements' },
      outlineField({ name: 'sections', on: 'module', label: 'Sections', add: 'Add a section' }),
      {
        name: 'course',
        type: 'relationship',
        relationTo: 'courses',
        defaultValue: placeAsked('course'),
        label: 'Course',
        admin: { position: 'sidebar' },
      },
      orderField({
        on: 'course',
        label: 'Place in the course',
        description: 'Modules are listed from the smallest number to the largest.',
      }),
      {
        name: 'duration',
        type: 'number',
        min: 1,
        max: LONGEST_MODULE,
        label: 'Minutes',
        admin: { position: 'sidebar', description: 'How long a learner needs, about.' },
      },
      {
        name: 'icon',
        type: 'upload',
        relationTo: 'media',
        label: 'Icon',
        admin: { position: 'sidebar' },
      },
      webAddress({
        name: 'workbook',
        label: 'Workbook',
        admin: { description: 'Address of the workbook that holds the worksheets.' },
      }),
      slugField({ collection: 'modules', reserved: RESERVED_SLUGS }),
      releasesField,
      licenseConfirmedField,
      permalinksField,
    ],
  })
