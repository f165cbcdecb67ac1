import type { Block } from 'payload'
import type { RichTextEditors } from '../editors'

export const quote = ({ container, inline }: RichTextEditors): Block => ({
  slug: 'quote',
  labels: { singular: 'Quote', plural: 'Quotes' },
  fields: [
    { name: 'body', type: 'richText', editor: container, label: 'What was said' },
    {
      name: 'attribution',
      type: 'richText',
      editor: inline,
      label: 'Who said it',
      admin: { description: 'For example: Teen librarian, rural library. Leave out the dash.' },
    },
  ],
})
