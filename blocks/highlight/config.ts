import type { Block } from 'payload'
import { COLORS } from '../../src/model'
import type { RichTextEditors } from '../editors'

export const highlight = ({ container }: RichTextEditors): Block => ({
  slug: 'highlight',
  labels: { singular: 'Coloured block', plural: 'Coloured blocks' },
  fields: [
    {
      name: 'color',
      type: 'select',
      required: true,
      defaultValue: 'blue',
      options: [...COLORS],
      label: 'Colour',
    },
    { name: 'body', type: 'richText', editor: container, label: 'Text' },
  ],
})
