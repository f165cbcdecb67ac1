/** Finds documents by their words. */
import { DOCUMENT_TYPES, type DocumentSummary, type SearchHit } from '../../contract'
import type { Excerpt, Hit } from '../../search'
import { defineEndpoint } from '../endpoint'
import { fieldsOf, pick } from '../fields'
import { COLLECTIONS, RELEASE_KEY } from '../keys'
import { fields, language, name, paging, someOf, words } from '../parameters'
import { pageOf } from '../page'
import { many } from '../returns'
import type { Row } from '../store/row'
import { filterOf } from './filters'
import { BRIEFLY } from './policy'

export const search = defineEndpoint({
  path: '/v1/search',
  operationId: 'search',
  tag: 'Content',
  summary: 'Documents that hold some words, the best first, each with the place',
  returns: many('SearchHit', [], { relaxed: 'Relaxed' }),
  problems: ['search-off'],
  params: {},
  query: {
    q: words,
    type: someOf(DOCUMENT_TYPES)
      .meta({ description: 'Types to find, parted by commas; all of them where it is absent.' })
      .optional(),
    ...paging,
    course: name.optional(),
    module: name.optional(),
    language,
    fields: fields(fieldsOf('SearchHit')),
  },
  searches: true,
  load: (catalogue, { query, finder }) => {
    const { q, type: types, course, module } = query
    const narrowed = [types, course, module, query.language].some((given) => given !== undefined)
    const isRight = filterOf(catalogue, query)
    const accepts = (id: string) => {
      const row = catalogue.get(id)
      return row !== undefined && (types?.includes(row.type) ?? true) && isRight(row)
    }
    const { hits, relaxed } = finder.search({ words: q, ...(narrowed && { accepts }) })
    const ranked = hits.map((hit) => ({ row: hit, place: [-hit.score, hit.id] }))
    const list = [q, types?.join(), course, module, query.language]
    return { ...pageOf(ranked, { ...query, list: JSON.stringify(list) }), relaxed }
  },
  present: ({ items, next, relaxed }, { query, address, publicUrl }, catalogue) => ({
    data: items.flatMap(({ row: hit }) => {
      const row = catalogue.get(hit.id)
      return row ? [pick(present(row, hit, publicUrl), query.fields)] : []
    }),
    next: next && address({ cursor: next }),
    release: catalogue.release,
    meta: { relaxed },
    // A word more or less anywhere moves the rank of everything.
    keys: [RELEASE_KEY],
  }),
  cache: BRIEFLY,
})

function present({ document }: Row, { score, excerpt }: Hit, publicUrl: string): SearchHit {
  const { id, type, slug, title, language: tag } = document
  const { anchor, heading, pieces } = excerpt()
  return {
    id,
    type,
    slug,
    title,
    language: tag,
    ...placeOf(document),
    href: `${publicUrl}/v1/${COLLECTIONS[type]}/${id}`,
    anchor,
    heading,
    score,
    excerpt: { html: markUp(pieces), text: pieces.map(({ text }) => text).join('') },
  }
}

/** Where a reader finds a document. */
function placeOf(document: Row['document']): Pick<SearchHit, 'module' | 'section'> {
  switch (document.type) {
    case 'course':
    case 'media':
      return { module: null, section: null }
    case 'module':
      return { module: summaryOf(document), section: null }
    case 'section':
      return { module: document.module, section: summaryOf(document) }
    default: {
      const [first] = document.usedIn
      return { module: first?.module ?? null, section: first?.section ?? null }
    }
  }
}

const summaryOf = ({ id, slug, title }: DocumentSummary): DocumentSummary => ({ id, slug, title })

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const markUp = (pieces: Excerpt['pieces']) =>
  pieces
    .map(({ text, marked }) => {
      const escaped = text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
      return marked ? `<mark>${escaped}</mark>` : escaped
    })
    .join('')
