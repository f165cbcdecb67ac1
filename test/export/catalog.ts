/** A small course in which every kind of document stands, without a database. */
import { mapReferences, UID_PREFIXES, type Referable, type StoredBody } from '../../src/model'
import { toLexical } from '../../src/model/lexical'
import { Catalog } from '../../src/releases/catalog'
import type { StoredDocument } from '../../src/releases/types'
import { bodyOf, paragraph, words } from '../releases/cms'

/** The public id of the document with this id. */
export const uid = (collection: Referable, id: number) =>
  `${UID_PREFIXES[collection]}_${'a'.repeat(14)}${'abc'[id]}2`

/** Three documents of each collection, whose ids are 0, 1 and 2, and sections with the body. */
export function catalogWith(body: StoredBody, title = 'Title', note = 'Note'): Catalog {
  const catalog = new Catalog()
  const add = (collection: Referable, id: number, fields: object) =>
    catalog.set(collection, id, {
      id,
      uid: uid(collection, id),
      title: `${title} ${id}`,
      slug: `slug-${id}`,
      language: 'en',
      updatedAt: '',
      ...fields,
    } as StoredDocument)
  add('courses', 0, {})
  for (const id of [0, 1, 2]) {
    add('modules', id, { course: 0, order: id, body: bodyOf(paragraph(words('Welcome.'))) })
    add('sections', id, { module: 0, order: id, body: toLexical(body), permalinks: [] })
    add('media', id, { filename: `picture-${id}.png`, alt: title })
    add('videos', id, {
      url: `https://youtu.be/abcdef${id}`,
      provider: 'youtube',
      videoId: `abcdef${id}`,
    })
    add('worksheets', id, { url: `https://docs.google.com/${id}`, kind: 'google-doc' })
    add('footnotes', id, { body: bodyOf(paragraph(words(`${note} ${id}`))) })
    add('callouts', id, {
      kind: 'tip',
      showTitle: id > 0,
      body: bodyOf(paragraph(words('Listen.'))),
    })
  }
  return catalog
}

/** Points at the documents of the catalog. */
export const referring = (body: StoredBody): StoredBody =>
  mapReferences(body, (_collection, id) => parseInt(String(id), 16) % 3)
