/** Words of which each stands in one field of one state of one document, so that a leak tells what has leaked. */
import type { FlattenedField, Option, Payload, SanitizedCollectionConfig } from 'payload'
import type { StoredBlock } from '../../src/model'
import { bodyOf, paragraph, words } from '../releases/cms'

export interface Word {
  word: string
  /** Collection and field, as `sections.title`. */
  place: string
  /** Whether nobody may see it by any API, published or not. */
  hidden: boolean
}

/** Such a word may stand in an address, a language tag and the name of a host. */
const SHAPE = /zq(?:[a-g][0-6]){3}/gi
const BASE = 7
const MOST = BASE ** 4

const issued = new Map<string, Word>()

/** A word that takes three slips or more to become another, so that no search takes one for the other. */
export function newWord(place: string, hidden = false): string {
  const count = issued.size
  if (count === MOST) throw new Error('There are no more words: make the history shorter.')
  const digits = [0, 1, 2, 3].map((power) => Math.floor(count / BASE ** power) % BASE)
  const sum = (weight: (at: number) => number) =>
    digits.reduce((total, digit, at) => total + weight(at) * digit, 0) % BASE
  const all = [...digits, sum(() => 1), sum((at) => at + 1)]
  const word = `zq${all.map((digit, at) => (at % 2 === 0 ? 'abcdefg'.charAt(digit) : digit)).join('')}`
  issued.set(word, { word, place, hidden })
  return word
}

/** Every word that has been given out. */
export const everyWord = (): Word[] => [...issued.values()]

/** A text with another word in the place of each. */
export const withWord = (text: string, word: string): string => text.replace(SHAPE, word)

/** The words that stand in a text. */
export function wordsIn(text: string): Word[] {
  const found = new Set((text.match(SHAPE) ?? []).map((match) => match.toLowerCase()))
  return [...found].flatMap((word) => issued.get(word) ?? [])
}

export function configOf({ config }: Payload, collection: string): SanitizedCollectionConfig {
  const found = config.collections.find(({ slug }) => slug === collection)
  if (!found) throw new Error(`There is no collection ${collection}.`)
  return found
}

/** Chooses what a field points at; undefined for nothing. */
export type Choose = (collection: string) => string | number | undefined

interface Filling {
  choose: Choose
  /** What stands in a body beside its own words. */
  blocks: readonly StoredBlock[]
}

/** Fields that the system fills, or that admit no word. */
const LEFT = new Set(['id', 'uid', 'claim', 'filename', 'mimeType', 'thumbnailURL'])

/** A document with a new word in each field that can hold one. */
export function filled(
  { slug, flattenedFields }: SanitizedCollectionConfig,
  filling: Filling,
): Record<string, unknown> {
  return fill(flattenedFields, slug, false, filling)
}

function fill(
  fields: readonly FlattenedField[],
  place: string,
  within: boolean,
  filling: Filling,
): Record<string, unknown> {
  const values = fields.map((field): [string, unknown] => [
    field.name,
    LEFT.has(field.name) ? undefined : valueOf(field, `${place}.${field.name}`, within, filling),
  ])
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}

function valueOf(field: FlattenedField, place: string, within: boolean, filling: Filling): unknown {
  const hidden = within || isHidden(field)
  const word = () => newWord(place, hidden)
  switch (field.type) {
    case 'text':
      return field.hasMany ? [textOf(field.name, word)] : textOf(field.name, word)
    case 'textarea':
    case 'code':
      return `Says ${word()}.`
    case 'email':
      return `${word()}@library.example`
    case 'json':
      return { says: word() }
    case 'richText':
      return bodyOf(paragraph(words(`Says ${word()}.`)), ...filling.blocks)
    case 'select':
      return field.required && !field.hasMany ? firstOf(field.options) : undefined
    case 'checkbox':
      return true
    case 'relationship':
    case 'upload':
      // A document does not point at its own kind here, so that nothing goes in a circle.
      return typeof field.relationTo === 'string' && !place.startsWith(field.relationTo)
        ? filling.choose(field.relationTo)
        : undefined
    case 'group':
    case 'tab':
      return fill(field.flattenedFields, place, hidden, filling)
    case 'array':
      return [fill(field.flattenedFields, place, hidden, filling)]
    default:
      return undefined
  }
}

/** A text that its field admits. */
function textOf(name: string, word: () => string): string | undefined {
  switch (name) {
    case 'number':
      return undefined
    case 'slug':
      return word()
    case 'license':
      return `LicenseRef-${word()}`
    case 'language':
      return `en-x-${word()}`
    case 'url':
    case 'workbook':
      return `https://${word()}.example/`
    case 'path':
      return `/${word()}`
    default:
      return `Of ${word()}`
  }
}

const firstOf = ([first]: Option[]) => (typeof first === 'object' ? first.value : first)

const isHidden = (field: FlattenedField): boolean =>
  ('hidden' in field && field.hidden === true) ||
  ('admin' in field && (field.admin as { hidden?: unknown } | undefined)?.hidden === true)
