import type { TextField } from 'payload'

export const UID_PREFIXES = {
  courses: 'crs',
  modules: 'mod',
  sections: 'sec',
  callouts: 'cal',
  videos: 'vid',
  footnotes: 'fn',
  worksheets: 'wks',
  media: 'med',
} as const
export type ContentSlug = keyof typeof UID_PREFIXES

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const LENGTH = 16

/** A new public id: a prefix that tells the type, and 80 random bits in lower-case base 32. */
export function newUid(collection: ContentSlug): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  const random = Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('')
  return `${UID_PREFIXES[collection]}_${random}`
}

/** The id that partners see. Made once, kept through export, import and a change of database. */
export const uidField = (collection: ContentSlug): TextField => ({
  name: 'uid',
  type: 'text',
  unique: true,
  index: true,
  label: 'Public id',
  admin: {
    position: 'sidebar',
    readOnly: true,
    description: 'The name of this document in the delivery API. It never changes.',
  },
  hooks: {
    beforeValidate: [
      ({ value, originalDoc, operation }) =>
        (operation === 'update' ? originalDoc?.uid : undefined) ?? value ?? newUid(collection),
    ],
    beforeDuplicate: [() => newUid(collection)],
  },
})
