import type { TextField } from 'payload'
import { UID_PREFIXES, type Referable } from '../../src/model'
import { systemOnly } from '../access/system'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const LENGTH = 16

/** A new public id: a prefix that tells the type, and 80 random bits in lower-case base 32. */
function newUid(collection: Referable): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  const random = Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('')
  return `${UID_PREFIXES[collection]}_${random}`
}

/** The id that partners see. Made once, kept through export, import and a change of database. */
export const uidField = (collection: Referable): TextField => ({
  name: 'uid',
  type: 'text',
  unique: true,
  index: true,
  label: 'Public id',
  access: systemOnly,
  admin: {
    position: 'sidebar',
    readOnly: true,
    description: 'The name of this document in the delivery API. It never changes.',
  },
  hooks: {
    // After access, which takes out what a request says.
    beforeChange: [
      ({ value, originalDoc, operation }) =>
        (operation === 'update' ? originalDoc?.uid : undefined) ?? value ?? newUid(collection),
    ],
    beforeDuplicate: [() => newUid(collection)],
  },
})
