/**
 * Facts that a source states under a document's public id, as the export writes them: they are believed,
 * and nothing is guessed.
 */
import type { Referable } from '../../src/model'
import type { Data } from '../read/frontMatter'
import type { Known } from '../transforms'
import { keyReference } from './types'

const COMMON = ['title', 'language', 'license', 'attribution'] as const

/** Fields that travel with a document, beside its body. */
export const FACTS = {
  courses: [...COMMON, 'slug', 'description'],
  modules: [
    ...COMMON,
    'slug',
    'order',
    'summary',
    'duration',
    'workbook',
    'acknowledgements',
    'licenseConfirmed',
  ],
  sections: [...COMMON, 'slug', 'number', 'order', 'unlisted', 'licenseConfirmed'],
  callouts: [...COMMON, 'kind', 'showTitle', 'titleLevel', 'sourceClasses'],
  videos: [
    ...COMMON,
    'url',
    'provider',
    'videoId',
    'start',
    'end',
    'duration',
    'captions',
    'transcript',
    'credit',
  ],
  footnotes: COMMON,
  worksheets: [...COMMON, 'kind', 'number', 'url', 'workbook', 'licenseConfirmed'],
  media: [...COMMON, 'alt', 'decorative'],
} as const satisfies Record<Referable, readonly string[]>

/** Fields that name another document by its public id. */
export const RELATIONS = {
  courses: [],
  modules: ['icon'],
  sections: [],
  callouts: [],
  videos: ['thumbnail'],
  footnotes: [],
  worksheets: ['file', 'module'],
  media: [],
} as const satisfies Record<Referable, readonly string[]>

/** What is said of a document, as fields of it; what is not said is absent. */
export function saidFields(collection: Referable, said: Data, known: Known): Data {
  const facts = FACTS[collection].flatMap((name) => (name in said ? [[name, said[name]]] : []))
  const relations = RELATIONS[collection].flatMap((name) => {
    const found = known(String(said[name]))
    return found ? [[name, keyReference(found.collection, found.key)]] : []
  })
  return Object.fromEntries([...facts, ...relations]) as Data
}
