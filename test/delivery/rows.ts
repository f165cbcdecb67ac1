/** Hand-made compiled documents: two courses, three modules, sections, and one of each part. */
import type { Body, Document, DocumentSummary, DocumentType } from '../../src/contract'
import type { Row } from '../../src/delivery/store/row'
import { standingOf } from '../../src/releases'

const body = (words: string): Body => ({
  type: 'body',
  children: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }],
  footnotes: [],
})

const id = (prefix: string, name: string) =>
  `${prefix}_${name
    .replace(/[^a-z2-7]/g, '')
    .padEnd(16, 'a')
    .slice(0, 16)}`

function base<T extends DocumentType>(type: T, uid: string, slug: string | null, title: string) {
  return {
    id: uid,
    type,
    slug,
    title,
    language: 'en',
    license: 'CC-BY-SA-4.0',
    attribution: null,
    updatedAt: '2026-01-01T00:00:00.000Z',
    source: { path: null },
  }
}

function row(document: Document, rest: Partial<Row> = {}): Row {
  const words = `Words of ${document.title}.`
  const bodies = {
    json: body(words),
    html: `<p>${words}</p>`,
    markdown: `${words}\n`,
    text: `${words}\n`,
    lexical: { root: { type: 'root' } },
  }
  return {
    uid: document.id,
    type: document.type,
    slug: document.slug,
    module: null,
    course: null,
    kind: null,
    language: document.language,
    position: 0,
    ...standingOf(document, undefined, rest.module ?? undefined),
    document,
    bodies: 'body' in document ? bodies : null,
    deps: [],
    release: 1,
    deleted: false,
    ...rest,
  }
}

const summary = ({ id: uid, slug, title }: DocumentSummary): DocumentSummary => ({
  id: uid,
  slug,
  title,
})

function courseRow(slug: string, title: string): Row {
  const document = {
    ...base('course', id('crs', slug), slug, title),
    description: null,
    permalinks: [],
    modules: [],
  }
  return row(document)
}

export function moduleRow(slug: string, order: number, course?: Row): Row {
  const document: Document = {
    ...base('module', id('mod', slug), slug, `Module ${slug}`),
    course: course ? summary(course.document) : null,
    order,
    summary: null,
    duration: 30,
    objectives: [],
    acknowledgements: null,
    workbook: null,
    icon: null,
    permalinks: [],
    body: null,
    sections: [],
  }
  return row(document, { position: order, course: course?.uid ?? null })
}

export function sectionRow(slug: string, order: number, module: Row, rest: Partial<Row> = {}): Row {
  const document: Document = {
    ...base('section', id('sec', `${module.slug}${slug}`), slug, `Section ${slug}`),
    module: summary(module.document),
    number: String(order),
    parent: null,
    order,
    unlisted: false,
    previous: null,
    next: null,
    objectives: [],
    permalinks: [],
    body: null,
  }
  return row(document, { position: order, module: module.uid, course: module.course, ...rest })
}

/** The module with the outline of its sections. */
function withSections(module: Row, sections: Row[]): Row {
  const outline = sections.map(({ document, position }) => ({
    ...summary(document),
    number: String(position),
    parent: null,
    order: position,
    unlisted: false,
  }))
  return { ...module, document: { ...module.document, sections: outline } as Document }
}

const first = courseRow('first', 'A first course')
const second = { ...courseRow('second', 'A second course'), language: 'es' }
const doors = moduleRow('doors', 1, first)
const ties = moduleRow('ties', 2, first)
const lone = moduleRow('lone', 1)
const pages = ['enter', 'look', 'ask'].map((slug, index) => sectionRow(slug, index + 1, doors))
const other = sectionRow('stay', 1, ties)

const callout = row(
  {
    ...base('callout', id('cal', 'tip'), null, 'A tip'),
    kind: 'tip',
    sourceClasses: [],
    body: null,
    usedIn: [
      { module: summary(doors.document), section: null },
      { module: summary(ties.document), section: null },
    ],
  },
  { kind: 'tip', module: doors.uid, course: first.uid },
)
const video = row(
  {
    ...base('video', id('vid', 'talk'), null, 'A talk'),
    provider: 'youtube',
    videoId: 'abcdef',
    url: 'https://youtu.be/abcdef',
    embedUrl: 'https://www.youtube-nocookie.com/embed/abcdef',
    start: null,
    end: null,
    duration: 60,
    captions: 'none',
    transcript: null,
    credit: null,
    usedIn: [],
  },
  { kind: 'youtube' },
)
const footnote = row({
  ...base('footnote', id('fn', 'note'), null, 'A note'),
  body: null,
  usedIn: [],
})
const worksheet = row(
  {
    ...base('worksheet', id('wks', 'sheet'), null, 'A sheet'),
    kind: 'link',
    number: 1,
    href: 'https://example.org/sheet',
    module: null,
    usedIn: [],
  },
  { kind: 'link' },
)
const media = row({
  ...base('media', id('med', 'image'), null, 'image.png'),
  src: 'https://cms.example/api/media/file/image.png',
  filename: 'image.png',
  mimeType: 'image/png',
  size: 10,
  width: 1,
  height: 1,
  alt: 'A door',
})

export const ROWS: readonly Row[] = [
  second,
  first,
  lone,
  ties,
  withSections(doors, pages),
  other,
  ...pages,
  callout,
  video,
  footnote,
  worksheet,
  media,
]
