import type { Block } from 'payload'
import { relationship } from 'payload/shared'
import type { RichTextEditors } from '../editors'
import { unlessImported } from '../unlessImported'

export const table = ({ table: editor }: RichTextEditors): Block => ({
  slug: 'table',
  labels: { singular: 'Table', plural: 'Tables' },
  fields: [
    {
      name: 'caption',
      type: 'text',
      label: 'Caption',
      admin: { description: 'Says what the table shows.' },
    },
    {
      name: 'worksheet',
      type: 'checkbox',
      label: 'A form to fill in',
      admin: {
        description: 'Tick it when the learner writes into the table, rather than reads from it.',
      },
    },
    {
      name: 'form',
      type: 'relationship',
      relationTo: 'worksheets',
      validate: unlessImported(relationship),
      label: 'Worksheet',
      admin: {
        condition: (_data, table) => table?.worksheet === true,
        description: 'The worksheet that the table is a picture of, where there is one.',
      },
    },
    {
      name: 'content',
      type: 'richText',
      editor,
      label: 'Table',
      admin: {
        description:
          'Exactly one table and nothing beside it: type /table. Click into a cell for headers, merging, rows and columns.',
      },
    },
  ],
})
