import { createHash } from 'node:crypto'
import { UID_PREFIXES, type Referable } from '../../src/model'
import type { Draft, ImportDocument } from './types'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const LENGTH = 16
const PUBLIC_ID = new RegExp(`^(\\w+)_[${ALPHABET}]{${LENGTH}}$`)

/** A public id that is the same wherever the same content is imported. */
function uidFor(collection: Referable, key: string): string {
  const bytes = createHash('sha256').update(`${collection}:${key}`).digest().subarray(0, LENGTH)
  return `${UID_PREFIXES[collection]}_${Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('')}`
}

/** The value, where it is a public id of a document of this collection. */
export function publicId(collection: Referable, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  return PUBLIC_ID.exec(value)?.[1] === UID_PREFIXES[collection] ? value : undefined
}

/** Completes a document with its public id and its digest. */
export function identified(document: Draft): ImportDocument {
  const { collection, key, path, data, body, file } = document
  const uid = document.statedId ?? uidFor(collection, key)
  const digest = createHash('sha256')
    .update(JSON.stringify([collection, key, path, data, body, file?.name]))
    .digest('hex')
  return { ...document, uid, digest }
}
