import type { Block } from 'payload'

export const code: Block = {
  slug: 'code',
  labels: { singular: 'Program text', plural: 'Program texts' },
  fields: [
    {
      name: 'language',
      type: 'text',
      label: 'Language',
      admin: { description: 'For example html or python.' },
    },
    { name: 'code', type: 'code', label: 'Text' },
  ],
}
