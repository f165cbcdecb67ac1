/** Where one document points at another, for every collection: fields and bodies. */
import type { CollectionSlug } from 'payload'
import { references, type Referable } from '../src/model'
import { fromLexical } from '../src/model/lexical'
import { idOf } from './fields/slug'

type Data = Record<string, unknown>

interface Pointer {
  collection: Referable
  id: string | number
  /** Whether the document is shown in the page, or only linked from it. */
  use: 'embed' | 'link' | 'field'
}

/** Fields that hold a relationship, by collection; a path with a dot goes through an array. */
const FIELDS: Partial<Record<CollectionSlug, Record<string, Referable>>> = {
  courses: { translationOf: 'courses' },
  modules: {
    course: 'courses',
    icon: 'media',
    'objectives.section': 'sections',
    translationOf: 'modules',
  },
  sections: { module: 'modules', parent: 'sections', translationOf: 'sections' },
  callouts: { translationOf: 'callouts' },
  videos: { thumbnail: 'media', translationOf: 'videos' },
  footnotes: { translationOf: 'footnotes' },
  worksheets: { file: 'media', module: 'modules', translationOf: 'worksheets' },
  media: { translationOf: 'media' },
}

export const CONTENT_COLLECTIONS = Object.keys(FIELDS) as CollectionSlug[]
/** The collections whose documents have a body. */
export const WITH_BODY: readonly string[] = ['modules', 'sections', 'callouts', 'footnotes']

/**
 * The documents that a document points at, repetitions included.
 *
 * @throws BodyError where its body is no sound rich text
 */
export function pointersOf(collection: string, doc: Data): Pointer[] {
  const fields = Object.entries(FIELDS[collection as CollectionSlug] ?? {})
  const pointed = fields.flatMap(([path, target]) =>
    valuesAt(doc, path).map((id) => ({ collection: target, id, use: 'field' as const })),
  )
  return WITH_BODY.includes(collection)
    ? [...pointed, ...references(fromLexical(doc.body))]
    : pointed
}

function valuesAt(doc: Data, path: string): (string | number)[] {
  const [first = '', second] = path.split('.')
  const value = doc[first]
  const values = second
    ? Array.isArray(value)
      ? value.map((row: Data) => row[second])
      : []
    : [value]
  return values.map(idOf).filter((id) => typeof id === 'string' || typeof id === 'number')
}
