import type { Block } from 'payload'

export const rawHtml: Block = {
  slug: 'rawHtml',
  labels: { singular: 'HTML', plural: 'HTML' },
  fields: [
    {
      name: 'html',
      type: 'code',
      label: 'HTML',
      admin: {
        language: 'html',
        description:
          'Kept as it was imported, since nothing else can hold it. Scripts and styles are never delivered.',
      },
    },
  ],
}
