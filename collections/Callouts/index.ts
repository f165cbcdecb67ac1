import type { CollectionConfig } from 'payload'
import type { Editors } from '../../blocks/editors'
import { CALLOUT_KIND_LABELS, CALLOUT_KINDS } from '../../src/model'
import { contentCollection } from '../content'
import { systemOnly } from '../access/system'
import { bodyField } from '../fields/body'
import { titleField } from '../fields/common'
import { refuseNesting } from './nesting'

export const Callouts = ({ body }: Editors): CollectionConfig =>
  contentCollection({
    slug: 'callouts',
    labels: { singular: 'Callout', plural: 'Callouts' },
    admin: {
      group: 'Building blocks',
      useAsTitle: 'title',
      defaultColumns: ['title', 'kind', '_status', 'updatedAt'],
      listSearchableFields: ['title'],
      description: 'A framed box that can stand in many pages. A change here shows in all of them.',
    },
    hooks: { beforeChange: [refuseNesting] },
    fields: [
      titleField(),
      {
        name: 'kind',
        type: 'select',
        required: true,
        defaultValue: 'information',
        index: true,
        options: CALLOUT_KINDS.map((value) => ({ value, label: CALLOUT_KIND_LABELS[value] })),
        label: 'Kind',
        admin: {
          description: 'Decides icon and colour, and lets partners list, say, all activities.',
        },
      },
      bodyField({ editor: body, label: 'Text' }),
      {
        name: 'showTitle',
        type: 'checkbox',
        defaultValue: true,
        label: 'Print the title above the text',
        admin: { position: 'sidebar' },
      },
      {
        name: 'titleLevel',
        type: 'select',
        options: ['2', '3', '4', '5', '6'].map((value) => ({ value, label: `Heading ${value}` })),
        label: 'Title as heading',
        admin: {
          position: 'sidebar',
          description: 'Leave empty to print it as a label, outside the page’s headings.',
        },
      },
      {
        name: 'sourceClasses',
        type: 'text',
        label: 'Classes of the source',
        access: systemOnly,
        admin: {
          position: 'sidebar',
          readOnly: true,
          condition: (data) => Boolean(data?.sourceClasses),
        },
      },
    ],
  })
