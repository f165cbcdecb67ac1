import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Body, Document, DocumentType } from '../../src/contract'
import { SearchIndex } from '../../src/search'

interface Page {
  id: string
  language: string
  title: string
  text: string
  type: DocumentType
}

const documentOf = ({ id, language, title, type }: Page) =>
  ({
    id,
    type,
    language,
    title,
    slug: null,
    description: null,
    module: { id: 'mod', slug: 'mod', title: '' },
    usedIn: [],
  }) as unknown as Document

const bodyOf = (text: string): Body => ({
  type: 'body',
  children: [{ type: 'paragraph', children: [{ type: 'text', text }] }],
  footnotes: [],
})

function indexOf(pages: readonly Page[]): SearchIndex {
  const index = new SearchIndex()
  for (const page of pages) index.put(documentOf(page), bodyOf(page.text))
  return index
}

const page = (id: string, language: string, title: string, text = ''): Page => ({
  id,
  language,
  title,
  text,
  type: 'section',
})

const ids = (index: SearchIndex, words: string) => index.search({ words }).hits.map(({ id }) => id)

describe('words are found', () => {
  it.each([
    ['en', 'Libraries', 'library'],
    ['en', 'She was interviewing', 'interviews'],
    ['es', 'Las bibliotecas', 'biblioteca'],
    ['fr', 'l’apprentissage', 'apprentissages'],
    ['de', 'Die Büchereien', 'bücherei'],
    ['nb', 'bibliotekene', 'bibliotek'],
    ['pt-BR', 'bibliotecas', 'biblioteca'],
  ])('in %s: “%s” by “%s”, another form of it', (language, title, words) => {
    expect(ids(indexOf([page('a', language, title)]), words)).toEqual(['a'])
  })

  it.each([
    ['es', 'educación', 'educacion'],
    ['es', 'educacion', 'educación'],
    ['fr', 'l’École', 'ecole'],
    ['pl', 'Łódź', 'lodz'],
    ['de', 'Straße', 'strasse'],
    ['da', 'Ærø', 'aero'],
    ['tr', 'İSTANBUL', 'istanbul'],
    ['vi', 'Tiếng Việt', 'tieng viet'],
    ['el', 'Βιβλιοθήκη', 'βιβλιοθηκη'],
  ])('in %s: “%s” by “%s”, whatever its accents', (language, title, words) => {
    expect(ids(indexOf([page('a', language, title)]), words)).toEqual(['a'])
  })

  it.each([
    ['pl', 'Biblioteka szkolna', 'szkolna'],
    ['tlh', 'paq qach', 'qach'],
    ['ja', '図書館員は町の人々を助けます', '図書館'],
    ['zh', '图书馆员帮助社区', '社区'],
    ['th', 'ห้องสมุดประชาชน', 'ห้องสมุด'],
    ['ko', '도서관 사서', '도서'],
    ['hi', 'पुस्तकालय के कर्मचारी', 'पुस्तकालय'],
    ['ar', 'مكتبة عامة', 'مكتبة'],
    ['not-a-language', 'words', 'word'],
  ])('in %s, with or without a stemmer or blanks: “%s” by “%s”', (language, title, words) => {
    expect(ids(indexOf([page('a', language, title)]), words)).toEqual(['a'])
  })

  it('by their beginning, where they are the last', () => {
    const index = indexOf([page('a', 'en', 'Education for all'), page('b', 'en', 'Editing text')])
    expect(ids(index, 'educatio')).toEqual(['a'])
    expect(ids(index, 'ed')).toEqual(expect.arrayContaining(['a', 'b']))
    expect(ids(index, 'fo educ')).toEqual(['a'])
  })

  it('with a slip or two, unless somebody wrote it so', () => {
    const index = indexOf([page('a', 'en', 'The library'), page('b', 'en', 'A community')])
    for (const slip of ['libary', 'lirbary', 'librarry', 'livrary']) {
      expect(ids(index, slip)).toEqual(['a'])
    }
    expect(ids(index, 'lib')).toEqual(['a'])
    expect(ids(index, 'comunity libary')).toHaveLength(2)
    index.put(documentOf(page('c', 'en', 'Libary, a village')), null)
    expect(ids(index, 'libary')).toEqual(['c'])
  })

  it('in other languages without the grammar of one spoiling another', () => {
    const index = indexOf([
      page('a', 'en', 'To die'),
      page('b', 'de', 'Die Tür'),
      page('c', 'es', 'No'),
    ])
    expect(ids(index, 'die tür')).toEqual(['b'])
    expect(ids(index, 'to die')).toEqual(['a'])
  })

  it('even if they are such as every text has', () => {
    const index = indexOf([page('a', 'en', 'To be or not'), page('b', 'en', 'Bees')])
    expect(ids(index, 'to be or not to be')).toEqual(['a'])
    expect(ids(index, 'the bees of it')).toEqual(['b'])
    expect(ids(index, 'learner’s')).toEqual([])
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'like any other: %s',
    (word) => {
      const index = indexOf([page('a', 'en', word, word), page('b', 'en', 'Other')])
      expect(ids(index, word)).toEqual(['a'])
      index.drop('a')
      expect(ids(index, word)).toEqual([])
    },
  )
})

describe('the order', () => {
  it('puts titles before texts, and all words before some', () => {
    const index = indexOf([
      page('some', 'en', 'Maps', 'A map.'),
      page('text', 'en', 'Other', 'How a community draws a map of what it has.'),
      page('title', 'en', 'Community maps', 'How to draw one.'),
    ])
    expect(ids(index, 'community map')).toEqual(['title', 'text'])
    expect(ids(index, 'community maps of rivers')[0]).toBe('title')
  })

  it('puts the word itself before other forms of it', () => {
    const index = indexOf([
      page('a', 'en', 'Other', 'They mentored.'),
      page('b', 'en', 'Other', 'A mentor came.'),
    ])
    expect(ids(index, 'mentor')[0]).toBe('b')
  })

  it('puts pages before what stands in them', () => {
    const index = indexOf([
      { ...page('note', 'en', 'Doors'), type: 'footnote' },
      { ...page('page', 'en', 'Doors'), type: 'section' },
    ])
    expect(ids(index, 'doors')).toEqual(['page', 'note'])
  })
})

describe('the excerpt', () => {
  const long = `${'Much is said before. '.repeat(40)}Here a librarian and a door stand together. ${'Much is said after. '.repeat(40)}`
  const excerptOf = (index: SearchIndex, words: string) =>
    index.search({ words }).hits[0]?.excerpt()

  it('shows where most of the words stand together, each of its words whole', () => {
    const index = indexOf([page('a', 'en', 'Title', `A door. ${long}`)])
    const { pieces = [] } = excerptOf(index, 'doors librarians') ?? {}
    expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
      'librarian',
      'door',
    ])
    const text = pieces.map((piece) => piece.text).join('')
    expect(text).toMatch(/^… \p{L}+ /u)
    expect(text).toMatch(/\p{L} …$/u)
    expect(text.length).toBeLessThan(260)
    expect(`${long}`.replace(/\s+/g, ' ')).toContain(text.slice(2, -2))
  })

  it('is the beginning where the words stand in the title alone', () => {
    const index = indexOf([page('a', 'en', 'A title', 'Some text.')])
    expect(excerptOf(index, 'title')?.pieces).toEqual([{ text: 'Some text.', marked: false }])
    expect(excerptOf(indexOf([page('a', 'en', 'A title')]), 'title')?.pieces).toEqual([])
  })

  it('marks no word that every text has, unless it was looked for', () => {
    const index = indexOf([page('a', 'en', 'Title', 'The library that the theatre then has.')])
    const marked = (words: string) =>
      (excerptOf(index, words)?.pieces ?? []).flatMap((piece) => (piece.marked ? piece.text : []))
    expect(marked('the library')).toEqual(['library'])
    expect(marked('library the')).toEqual(['library'])
    expect(marked('library th')).toEqual(['library', 'theatre'])
    expect(marked('the')).toEqual(['The', 'the', 'theatre'])
  })

  it('marks words of scripts without blanks', () => {
    const text = '図書館員は町の人々を助けます。'.repeat(40)
    const { pieces = [] } = excerptOf(indexOf([page('a', 'ja', '題', text)]), '人々') ?? {}
    expect(pieces).toContainEqual({ text: '人々', marked: true })
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(260)
  })
})

describe('what a search let go', () => {
  const index = indexOf([
    page('a', 'en', 'Doors', 'A library has doors.'),
    page('b', 'en', 'Maps', 'A map.'),
  ])
  it.each([
    ['libraries doors', null],
    ['the library', null],
    ['libary doors', 'slips'],
    ['doors map', 'words'],
    ['nothing', null],
  ])('is said: %s, %s', (words, relaxed) => {
    expect(index.search({ words }).relaxed).toBe(relaxed)
  })
})

describe('an index that followed every change', () => {
  const VOCABULARY = [
    'door',
    'doors',
    'library',
    'libraries',
    'map',
    'mapped',
    'puerta',
    'educación',
    '図書館',
  ]
  const some = fc
    .array(fc.constantFrom(...VOCABULARY), { maxLength: 6 })
    .map((words) => words.join(' '))
  const put = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    language: fc.constantFrom('en', 'es', 'ja', 'pl'),
    title: some,
    text: some,
    type: fc.constantFrom<DocumentType>('section', 'callout', 'course'),
  })
  const drop = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f') })
  const asked = [...VOCABULARY, 'libr', 'dorr', 'door map', 'map puerta educ']

  it('finds what one made from scratch finds', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(put, drop), { maxLength: 30 }), (changes) => {
        const followed = new SearchIndex()
        const left = new Map<string, Page>()
        for (const change of changes) {
          left.delete(change.id)
          if ('title' in change) {
            left.set(change.id, change)
            followed.put(documentOf(change), bodyOf(change.text))
          } else followed.drop(change.id)
        }
        const made = indexOf([...left.values()].reverse())
        for (const words of asked) {
          const found = (index: SearchIndex) =>
            index
              .search({ words })
              .hits.map(({ id, score, excerpt }) => ({ id, score, ...excerpt() }))
          expect(found(followed)).toEqual(found(made))
        }
      }),
      { numRuns: 300 },
    )
  })
})
