/** A course that was written in the admin, with every field that is delivered. */
import { expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { FACTS, RELATIONS } from '../../seed/documents/said'
import { REFERABLE, type StoredBlock } from '../../src/model'
import { bodyOf, paragraph, startPayload, words, writerOf } from '../releases/cms'
import { roundTrip } from './roundTrip'

const OWN = { language: 'pt-BR', license: 'CC-BY-4.0', attribution: 'Ana' }
const CONFIRMED = { ...OWN, licenseConfirmed: true }
const PICTURE = 'seed/content/quiet-spaces/assets/img/zones.png'

async function picture(payload: Payload, name: string, data: object) {
  const content = readFileSync(PICTURE)
  const file = { data: content, mimetype: 'image/png', name, size: content.length }
  return payload.create({
    collection: 'media',
    data: { _status: 'published', ...data } as never,
    file,
    overrideAccess: true,
    depth: 0,
  })
}

async function everything(payload: Payload): Promise<string[]> {
  const { create, update } = writerOf(payload)
  const still = await picture(payload, path.basename(PICTURE), {
    ...OWN,
    title: 'Zones',
    alt: 'A plan: "zones"',
  })
  const ornament = await picture(payload, 'ornament (1).png', { decorative: true })
  const course = await create('courses', {
    ...OWN,
    title: 'Course: “one” {{ two }}',
    slug: 'course',
    description: 'Two lines.\n\n- and: more',
    permalinks: [{ path: '/old/course' }],
  })
  const module = await create('modules', {
    ...CONFIRMED,
    title: '1.2 Módulo',
    slug: 'módulo',
    course: course.id,
    order: 7,
    summary: 'What it is about.',
    duration: 95,
    icon: ornament.id,
    workbook: 'https://docs.google.com/document/d/x/edit',
    acknowledgements: 'Thanks.\nTo all.',
    permalinks: [{ path: '/a' }, { path: '/b.html' }],
  })
  const video = await create('videos', {
    ...OWN,
    title: 'A film',
    url: 'https://vimeo.com/123456789',
    start: 30,
    end: 91,
    duration: 61,
    captions: 'edited',
    transcript: 'Hello.\n\nGood bye.',
    credit: 'Ana',
    thumbnail: still.id,
  })
  const worksheet = await create('worksheets', {
    ...CONFIRMED,
    title: 'A sheet',
    kind: 'file',
    number: 3,
    file: still.id,
    module: module.id,
    workbook: 'The book',
  })
  await create('worksheets', {
    title: 'On no page',
    kind: 'link',
    url: 'https://a.example/',
    module: module.id,
  })
  const note = await create('footnotes', {
    ...OWN,
    title: 'Short',
    body: bodyOf(paragraph(words('A note.')), paragraph(words('In two parts.'))),
  })
  const inner = await create('callouts', {
    ...OWN,
    title: 'Hidden  title',
    kind: 'reflection',
    showTitle: false,
    body: bodyOf(paragraph(words('Think.'), { type: 'footnoteReference', footnote: note.id })),
  })
  const outer = await create('callouts', {
    title: 'Shown',
    kind: 'objectives',
    titleLevel: '4',
    body: bodyOf({ type: 'callout', callout: inner.id }),
  })
  const first = await create('sections', {
    title: 'First',
    module: module.id,
    order: 1,
    body: bodyOf(...blocks({ video, worksheet, note, outer, still, ornament })),
  })
  const second = await create('sections', {
    ...CONFIRMED,
    title: 'Second',
    slug: 'segunda',
    module: module.id,
    parent: first.id,
    number: '1.1',
    order: 2,
    unlisted: true,
    permalinks: [{ path: '/c/' }],
    body: bodyOf({ type: 'callout', callout: outer.id }),
  })
  const objectives = [{ text: 'Do this: now', section: second.id }, { text: 'And that' }]
  await update('modules', module, { objectives })
  return []
}

type Ids = Record<
  'video' | 'worksheet' | 'note' | 'outer' | 'still' | 'ornament',
  { id: string | number }
>

function blocks({ video, worksheet, note, outer, still, ornament }: Ids): StoredBlock[] {
  return [
    { type: 'video', video: video.id, showDuration: true },
    { type: 'worksheet', worksheet: worksheet.id },
    {
      type: 'figure',
      media: still.id,
      caption: 'A caption',
      url: 'https://a.example/',
      width: 300,
    },
    { type: 'figure', media: ornament.id, alt: '' },
    { type: 'callout', callout: outer.id },
    {
      type: 'table',
      worksheet: true,
      form: worksheet.id,
      caption: 'A form',
      children: [
        {
          type: 'tableRow',
          children: [
            { type: 'tableCell', header: true, colSpan: 2, children: [paragraph(words('A'))] },
          ],
        },
      ],
    },
    { type: 'highlight', color: 'red', children: [paragraph(words('Red.'))] },
    { type: 'embed', url: 'https://h5p.org/1', title: 'An exercise', height: 320 },
    { type: 'rawHtml', html: '<p>Raw <b>HTML</b></p>' },
    { type: 'paragraph', align: 'right', children: [words('Right.')] },
    paragraph(
      { type: 'text', text: 'Red', color: 'red', marks: ['underline'] },
      {
        type: 'link',
        to: { collection: 'worksheets', id: worksheet.id },
        title: 'T',
        children: [{ type: 'text', text: 'a "sheet"' }],
      },
      {
        type: 'link',
        to: { collection: 'media', id: still.id },
        children: [{ type: 'text', text: 'a plan' }],
      },
    ),
    { type: 'notes', footnotes: [note.id] },
  ]
}

it('is delivered as before, with the same public ids', async () => {
  const { before, after, report } = await roundTrip(everything)
  expect(report.lost).toEqual([])
  expect(Object.keys(before)).toHaveLength(12)
  expect(after).toEqual(before)
})

/** Of documents, but what is written elsewhere: bodies, places, and what the system keeps for itself. */
const ELSEWHERE = [
  'body',
  'course',
  'module',
  'parent',
  'objectives',
  'permalinks',
  'uid',
  'filename',
]
const NOT_WRITTEN = [
  ...[
    'translationOf',
    'createdBy',
    'updatedBy',
    'firstPublishedAt',
    'source',
    'citationKey',
    'contentHash',
  ],
  ...[
    'modules',
    'sections',
    'usedIn',
    'claim',
    'id',
    'createdAt',
    'updatedAt',
    'deletedAt',
    '_status',
  ],
  ...[
    'url',
    'thumbnailURL',
    'mimeType',
    'filesize',
    'width',
    'height',
    'focalX',
    'focalY',
    'prefix',
  ],
]

it('every field of a document is written, or is known not to be', async () => {
  const { payload, close } = await startPayload()
  const left = REFERABLE.flatMap((collection) => {
    const { flattenedFields } = payload.collections[collection]?.config ?? { flattenedFields: [] }
    const written: string[] = [...FACTS[collection], ...RELATIONS[collection], ...ELSEWHERE]
    return flattenedFields
      .filter(({ name }) => !written.includes(name) && !NOT_WRITTEN.includes(name))
      .map(({ name }) => `${collection}.${name}`)
  })
  await close()
  expect(left).toEqual([])
})
