import { createServerFeature } from '@payloadcms/richtext-lexical'
import type { Block } from 'payload'
import { COMPONENTS, type Adapt } from './adapt'

/** A text whose last words are not lost when its document is saved right after they are typed. */
export const typingFeature = (adapt: Adapt) =>
  createServerFeature({
    key: 'typing',
    feature: { ClientFeature: adapt(`${COMPONENTS}#TypingFeature`) },
  })()

/** A block of which that is true as well. */
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
