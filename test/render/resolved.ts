/** Random bodies as they are delivered. */
import type { Lookup } from '../../src/releases/catalog'
import { resolveBody } from '../../src/releases/resolve'
import { storedBody } from '../model/arbitrary'
import { bodyOf, paragraph, words } from '../releases/cms'

/** A published document for every reference, whose own body holds no further one. */
export const everything: Lookup = {
  get: (collection, id) => ({
    id: String(id),
    uid: `${collection}_${String(id)}`,
    title: 'Title',
    slug: 'slug',
    updatedAt: '',
    url: 'https://youtu.be/abcdefg',
    filename: `${String(id)}.png`,
    module: collection === 'sections' ? 1 : undefined,
    body: bodyOf(paragraph(words('Inside.'))),
  }),
  below: () => [],
}
export const nothing: Lookup = { get: () => undefined, below: () => [] }

/** Bodies, in which what they refer to is found as told. */
export const resolvedWith = (lookup: Lookup) =>
  storedBody.map((stored) => resolveBody(stored, lookup, 'https://cms.example'))
