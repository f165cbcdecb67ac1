import type { Block } from 'payload'
import { COMPONENTS } from './adapt'

/** A block whose last words are not lost when its document is saved right after they are typed. */
export const withTyping = (block: Block): Block => ({
  ...block,
  fields: [
    ...block.fields,
    {
      name: 'typing',
      type: 'ui',
      admin: { components: { Field: `${COMPONENTS}#BlockTyping` } },
    },
  ],
})
