import type { CollectionConfig } from 'payload'
import type { Editors } from '../../blocks/editors'
import { contentCollection } from '../content'
import { bodyField } from '../fields/body'
import { permalinksField, titleField } from '../fields/common'
import { sectionPreview } from '../fields/preview'
import { placeAsked } from '../fields/outline'
import { orderField } from '../fields/order'
import { slugField } from '../fields/slug'
import { waitingField } from '../fields/waiting'
import { licenseConfirmedField, requireLicenseDecision } from '../hooks/license'
import { keepSectionPath } from '../hooks/permalinks'
import { moveEndpoint } from '../move/endpoint'
import { shareEndpoint } from '../share/endpoint'
import { shareField } from '../share/field'
import { claimAddress, claimField, holdsAddress } from './address'
import { possibleParents, validateModule, validateParent } from './parent'

export const Sections = ({ body }: Editors): CollectionConfig =>
  contentCollection({
    slug: 'sections',
    labels: { singular: 'Section', plural: 'Sections' },
    defaultSort: ['module', 'order'],
    admin: {
      group: 'Courses',
      useAsTitle: 'title',
      defaultColumns: ['title', 'number', 'module', '_status', 'updatedAt'],
      listSearchableFields: ['title', 'slug', 'number'],
      description:
        'A section is one page of a module. Sections may stand below other sections, one level deep.',
      preview: sectionPreview,
    },
    endpoints: [shareEndpoint, moveEndpoint('sections', { on: 'module', collection: 'modules' })],
    indexes: [{ fields: ['module', 'order'] }],
    hooks: { beforeChange: [keepSectionPath, requireLicenseDecision, claimAddress] },
    fields: [
      waitingField({
        name: 'waitingModule',
        on: 'module',
        collection: 'modules',
        told: 'Readers do not see this page yet: its module is not published.',
      }),
      shareField,
      titleField('Without its number: “What is Mentoring?”, not “1.1 What is Mentoring?”.'),
      bodyField({
        editor: body,
        label: 'Text',
        admin: { description: 'Type / for callouts, videos, worksheets, tables and more.' },
      }),
      {
        name: 'module',
        type: 'relationship',
        relationTo: 'modules',
        required: true,
        index: true,
        validate: validateModule,
        defaultValue: placeAsked('module'),
        label: 'Module',
        admin: { position: 'sidebar' },
      },
      {
        name: 'parent',
        type: 'relationship',
        relationTo: 'sections',
        label: 'Below section',
        validate: validateParent,
        filterOptions: possibleParents,
        admin: { position: 'sidebar', description: 'Leave empty for a section at the top.' },
      },
      {
        name: 'number',
        type: 'text',
        label: 'Number',
        admin: { position: 'sidebar', description: 'As printed before the title: 1, 1.1, 2…' },
        validate: (value: unknown) =>
          typeof value !== 'string' ||
          value === '' ||
          /^\d+(\.\d+)*$/.test(value) ||
          'Use digits and dots, for example 2.1.',
      },
      orderField({
        on: 'module',
        label: 'Place in the module',
        description: 'Sections are read from the smallest number to the largest.',
      }),
      {
        name: 'unlisted',
        type: 'checkbox',
        label: 'Not in the menu',
        admin: {
          position: 'sidebar',
          description: 'The page can be linked to, but the outline does not list it.',
        },
      },
      slugField({ collection: 'sections', within: 'module', holds: holdsAddress }),
      claimField,
      licenseConfirmedField,
      permalinksField,
    ],
  })
