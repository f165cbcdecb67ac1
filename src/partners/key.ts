/** What a key of a partner looks like, and what is kept of it. */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { sha256 } from '../sha256'

/** Keys begin so, so that a scanner of leaked secrets can tell them. */
export const KEY_PREFIX = 'clk_'

const FORM = /^clk_([0-9a-f]{16})_([0-9a-f]{64})$/
const LOOKUP_BYTES = 8
const SECRET_BYTES = 32
/** How many characters of a key are shown to tell it from others: the prefix and half of the lookup. */
const SHOWN = 12

export interface NewKey {
  /** To be shown once, and kept nowhere. */
  key: string
  /** By which a key is found. */
  lookup: string
  /** Of the whole key; it has 256 random bits, so one round of SHA-256 gives nothing away. */
  hash: string
  /** How it begins. */
  begins: string
}

export function makeKey(): NewKey {
  const lookup = randomBytes(LOOKUP_BYTES).toString('hex')
  const key = `${KEY_PREFIX}${lookup}_${randomBytes(SECRET_BYTES).toString('hex')}`
  return { key, lookup, hash: sha256(key), begins: key.slice(0, SHOWN) }
}

/** @returns by what to look for the key; undefined for what has not the form of one */
export const lookupIn = (key: string): string | undefined => FORM.exec(key)?.[1]

export function isKeyOf(key: string, hash: string): boolean {
  const [given, kept] = [Buffer.from(sha256(key)), Buffer.from(hash)]
  return given.length === kept.length && timingSafeEqual(given, kept)
}
