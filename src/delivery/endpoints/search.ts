/** Finds documents by their words. */
import { COLLECTIONS, DOCUMENT_TYPES, type SearchHit } from '../../contract'
import type { Excerpt } from '../../search'
import { defineEndpoint } from '../endpoint'
import type { HitWithHead } from '../finder'
import { fieldsOf, pick } from '../fields'
import { RELEASE_KEY } from '../keys'
import { fields, language, name, paging, someOf, words } from '../parameters'
import { pageOf } from '../page'
import { many } from '../returns'
import type { Order } from '../store/order'
import { SortedList } from '../store/sortedList'
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
      const standing = catalogue.get(id)
      return standing !== undefined && (types?.includes(standing.type) ?? true) && isRight(standing)
    }
    const { hits, relaxed } = finder.search({ words: q, ...(narrowed && { accepts }) })
    const list = JSON.stringify([q, types?.join(), course, module, query.language])
    return { ...pageOf(SortedList.ofSorted(RANK, hits), { ...query, list }), relaxed }
  },
  present: ({ items, next, relaxed }, { query, address, publicUrl }, catalogue) => ({
    data: items.map((hit) => pick(present(hit, publicUrl), query.fields)),
    next: next && address({ cursor: next }),
    release: catalogue.release,
    meta: { relaxed },
    // A word more or less anywhere moves the rank of everything.
    keys: [RELEASE_KEY],
  }),
  cache: BRIEFLY,
})

/** As hits are ranked. */
const RANK: Order<HitWithHead> = [({ score }) => -score, ({ id }) => id]

function present({ head, score, excerpt }: HitWithHead, publicUrl: string): SearchHit {
  const { anchor, heading, pieces } = excerpt()
  return {
    ...head,
    href: `${publicUrl}/v1/${COLLECTIONS[head.type]}/${head.id}`,
    anchor,
    heading,
    score,
    excerpt: { html: markUp(pieces), text: pieces.map(({ text }) => text).join('') },
  }
}

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
