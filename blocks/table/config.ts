import type { Block } from 'payload'
import { relationship } from 'payload/shared'
import type { RichTextEditors } from '../editors'
import { unlessImported } from '../unlessImported'
import { emptyTable } from './grid'

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
      defaultValue: emptyTable,
      label: 'Table',
      admin: {
        description:
          'One table and nothing beside it. Click into a cell for headers, merging, rows and columns; without a table, type /table for a new one.',
      },
    },
  ],
})
