import type { Block } from 'payload'
import type { RichTextEditors } from '../editors'

export const disclosure = ({ container }: RichTextEditors): Block => ({
  slug: 'disclosure',
  // Without a hyphen, which ends what is typed after / in the editor.
  labels: { singular: 'Foldout', plural: 'Foldouts' },
  fields: [
    {
      name: 'summary',
      type: 'text',
      required: true,
      label: 'Line that is always shown',
      admin: { description: 'For example: Answers.' },
    },
    { name: 'open', type: 'checkbox', label: 'Open from the start' },
    { name: 'body', type: 'richText', editor: container, label: 'What a click opens' },
  ],
})
