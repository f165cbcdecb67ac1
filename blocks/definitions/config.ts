import type { Block } from 'payload'
import type { RichTextEditors } from '../editors'

export const definitions = ({ container }: RichTextEditors): Block => ({
  slug: 'definitions',
  labels: { singular: 'List of terms', plural: 'Lists of terms' },
  fields: [
    {
      name: 'items',
      type: 'array',
      minRows: 1,
      label: 'Terms',
      labels: { singular: 'Term', plural: 'Terms' },
      fields: [
        { name: 'term', type: 'text', required: true, label: 'Term' },
        { name: 'description', type: 'richText', editor: container, label: 'What it means' },
      ],
    },
  ],
})
