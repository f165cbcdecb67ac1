/** Where documents are used, as an editor asks for it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bodyOf, idOf, paragraph, startPayload, words, type Cms } from '../releases/cms'
import { maker, messagesOf, signIn, type Person } from './rest'

/** More than two times as many as are read at a time. */
const MANY = 510

const MANY_LEVELS = 500
const nested = Array.from({ length: MANY_LEVELS }).reduce<object>(
  (inner) => ({ type: 'list', children: [{ type: 'listitem', children: [inner] }] }),
  { type: 'linebreak' },
)
/** Nodes that stopped whoever came upon them. */
const POISONED: unknown[] = [
  [{ type: '__proto__' }],
  [{ type: 'block', fields: { blockType: '__proto__' } }],
  [{ type: 'block', fields: null }],
  {},
  [
    {
      type: 'paragraph',
      children: [
        {
          type: 'link',
          fields: { linkType: 'internal', doc: { relationTo: 'users', value: 1 } },
          children: [],
        },
      ],
    },
  ],
  [nested],
]

let cms: Cms
let editor: Person
let visitor: Person
let make: ReturnType<typeof maker>

beforeAll(async () => {
  cms = await startPayload()
  await signIn(cms, 'admin')
  editor = await signIn(cms, 'editor')
  visitor = await signIn(cms)
  make = maker(editor)
})

afterAll(() => cms.close())

const usedIn = (collection: string, { id }: Record<string, unknown>) =>
  editor.get(`/${collection}/${String(id)}/used-in`)

describe('the question where a document is used', () => {
  it('finds blocks, footnotes and links within nested blocks', async () => {
    const note = await make('footnotes', {
      title: 'A note',
      body: bodyOf(paragraph(words('Note'))),
    })
    const target = await make('modules', { title: 'Target' })
    const page = await make('modules', {
      title: 'Page',
      body: bodyOf({
        type: 'disclosure',
        summary: 'More',
        children: [
          paragraph(
            words('See '),
            {
              type: 'link',
              to: { collection: 'modules', id: idOf(target) },
              children: [{ type: 'text', text: 'it' }],
            },
            { type: 'footnoteReference', footnote: idOf(note) },
          ),
        ],
      }),
    })
    const expected = [
      {
        collection: 'modules',
        id: page.id,
        title: 'Page',
        href: `/admin/collections/modules/${String(page.id)}`,
      },
    ]
    expect((await usedIn('footnotes', note)).body.docs).toEqual(expected)
    expect((await usedIn('modules', target)).body.docs).toEqual(expected)
  })

  it('finds fields, of drafts too, and what only the published state still shows', async () => {
    const course = await make('courses', { title: 'Course' })
    const module = await make('modules', { title: 'In it', course: course.id, _status: 'draft' })
    expect((await usedIn('courses', course)).body.docs).toMatchObject([{ id: module.id }])

    const tip = await make('callouts', { title: 'Tip' })
    const page = await make('modules', {
      title: 'Shows it',
      body: bodyOf({ type: 'callout', callout: idOf(tip) }),
    })
    await editor.patch(`/modules/${String(page.id)}?draft=true`, { body: null })
    expect((await usedIn('callouts', tip)).body.docs).toMatchObject([{ title: 'Shows it' }])
  })

  it('finds what a draft shows beside a block that is not finished, and keeps it', async () => {
    const tip = await make('callouts', { title: 'Beside' })
    const note = await make('footnotes', {
      title: 'Within',
      body: bodyOf(paragraph(words('Note'))),
    })
    const body = bodyOf(
      { type: 'callout', callout: idOf(tip) },
      {
        type: 'disclosure',
        summary: 'More',
        children: [paragraph({ type: 'footnoteReference', footnote: idOf(note) })],
      },
      { type: 'video', video: 0 },
    )
    const unfinished = JSON.parse(JSON.stringify(body).replace('"video":0', '"video":null'))
    const begun = { title: 'Begun', body: unfinished, _status: 'draft' }
    const page = (await editor.post('/modules?draft=true', begun)).body.doc
    for (const [collection, used] of [
      ['callouts', tip],
      ['footnotes', note],
    ] as const) {
      expect((await usedIn(collection, used)).body.docs).toMatchObject([{ id: page?.id }])
      expect((await editor.delete(`/${collection}/${String(used.id)}`)).status).toBe(409)
    }
  })

  it('is answered though the drafts of others cannot be read, which nobody may save', async () => {
    const tip = await make('callouts', { title: 'Well' })
    const page = await make('modules', {
      title: 'Shows it too',
      body: bodyOf({ type: 'callout', callout: idOf(tip) }),
    })
    const author = await signIn(cms, 'author')
    const states = POISONED.map((children) => ({ root: { type: 'root', version: 1, children } }))
    for (const body of states) {
      const draft = { title: 'Poisoned', body, _status: 'draft' }
      expect((await author.post('/modules?draft=true', draft)).status).toBe(400)
      const clean = (await author.post('/modules?draft=true', { ...draft, body: null })).body.doc
      const path = `/modules/${String(clean?.id)}?draft=true&autosave=true`
      expect((await author.patch(path, { body })).status).toBe(400)
      // As they could be saved once.
      const { id } = await cms.payload.db.create({
        collection: 'modules',
        data: { title: 'Poison', uid: `mod_poison${states.indexOf(body)}`, body },
      })
      expect((await usedIn('callouts', tip)).body.docs).toMatchObject([{ id: page.id }])
      await cms.payload.db.deleteOne({ collection: 'modules', where: { id: { equals: id } } })
    }
  })

  it('finds the first and the last among more than are read at a time', async () => {
    const tip = await make('callouts', { title: 'Everywhere' })
    const body = bodyOf({ type: 'callout', callout: idOf(tip) })
    const first = await make('modules', { title: 'First', body })
    for (let index = 0; index < MANY; index += 1) {
      const data = { title: `Module ${index}`, uid: `mod_${index}`, slug: `module-${index}` }
      const made = await cms.payload.db.create({ collection: 'modules', data })
      await cms.payload.db.createVersion({
        ...{ collectionSlug: 'modules', parent: made.id, versionData: { ...data, ...made } },
        ...{ autosave: false, createdAt: made.createdAt, updatedAt: made.updatedAt },
      })
    }
    const last = await make('modules', { title: 'Last' })
    await editor.patch(`/modules/${String(last.id)}?draft=true`, { body })
    const { docs } = (await usedIn('callouts', tip)).body as { docs: { id: unknown }[] }
    expect(docs.map(({ id }) => id)).toEqual([first.id, last.id])
  })

  it('tells pages apart by their modules, and namesakes by their addresses', async () => {
    const tip = await make('callouts', { title: 'In many places' })
    const body = bodyOf({ type: 'callout', callout: idOf(tip) })
    const one = await make('modules', { title: 'Namesake', slug: 'namesake-one', body })
    await make('modules', { title: 'Namesake', slug: 'namesake-two', body })
    await make('modules', { title: 'Not alike', body })
    await make('sections', { title: 'Overview', module: one.id, body })
    const { docs = [] } = (await usedIn('callouts', tip)).body
    expect(docs.map(({ title, module, slug }) => ({ title, module, slug }))).toEqual([
      { title: 'Namesake', module: undefined, slug: 'namesake-one' },
      { title: 'Namesake', module: undefined, slug: 'namesake-two' },
      { title: 'Not alike', module: undefined, slug: undefined },
      { title: 'Overview', module: 'Namesake', slug: undefined },
    ])
    const refused = messagesOf(await editor.delete(`/callouts/${String(tip.id)}`))
    expect(refused).toContain('“Namesake” (namesake-one), “Namesake” (namesake-two)')
    expect(refused).toContain('“Overview” in the module “Namesake”')
  })

  it('is answered with nothing for what nobody uses', async () => {
    const tip = await make('callouts', { title: 'Lonely' })
    expect((await usedIn('callouts', tip)).body.docs).toEqual([])
  })

  it('is not answered to a visitor', async () => {
    const tip = await make('callouts', { title: 'Private' })
    const { status, body } = await visitor.get(`/callouts/${String(tip.id)}/used-in`)
    expect(status).toBeGreaterThanOrEqual(403)
    expect(body.docs).toBeUndefined()
  })
})

describe('deleting', () => {
  it('a course, a module or a parent stops while something belongs to it', async () => {
    const course = await make('courses', { title: 'Kept' })
    const module = await make('modules', { title: 'Kept module', course: course.id })
    const top = await make('sections', { title: 'Kept section', module: module.id })
    await make('sections', { title: 'Kept below', module: module.id, parent: top.id })
    for (const [path, user] of [
      [`/courses/${String(course.id)}`, 'Kept module'],
      [`/modules/${String(module.id)}`, 'Kept section'],
      [`/sections/${String(top.id)}`, 'Kept below'],
    ] as const) {
      const answer = await editor.delete(path)
      expect(answer.status).toBe(409)
      expect(messagesOf(answer)).toContain(user)
    }
  })

  it('goes by way of the trash, from which a document comes back', async () => {
    const tip = await make('callouts', { title: 'Thrown away' })
    const path = `/callouts/${String(tip.id)}`
    const trashed = await editor.patch(path, { deletedAt: new Date().toISOString() })
    expect(trashed.status).toBe(200)
    expect((await editor.get(path)).status).toBe(404)
    const restored = await editor.patch(`${path}?trash=true`, { deletedAt: null })
    expect(restored.status).toBe(200)
    expect((await editor.get(path)).status).toBe(200)
  })
})

describe('withdrawing', () => {
  const showing = async (draft = false) => {
    const tip = await make('callouts', { title: 'Shown' })
    const body = bodyOf({ type: 'callout', callout: idOf(tip) })
    const page = await make(`modules${draft ? '?draft=true' : ''}`, {
      ...{ title: 'Shows it', body },
      ...(draft && { _status: 'draft' }),
    })
    return { tip, page, path: `/callouts/${String(tip.id)}` }
  }
  const DRAFT = { _status: 'draft' }

  it('stops while something published shows it, however it is asked for', async () => {
    const { page, path, tip } = await showing()
    await editor.patch(`${path}?draft=true`, { ...DRAFT, title: 'Shown, drafted' })
    const { docs = [] } = (
      await editor.get(`/callouts/versions?where[version._status][equals]=draft&sort=-createdAt`)
    ).body
    for (const refused of [
      await editor.patch(path, DRAFT),
      await editor.patch(`${path}?unpublishAllLocales=true`, DRAFT),
      await editor.patch(`/callouts?where[id][equals]=${String(tip.id)}`, DRAFT),
      await editor.post(`/callouts/versions/${String(docs[0]?.id)}`, {}),
    ]) {
      expect(refused.status).toBe(409)
      expect(messagesOf(refused)).toContain('is still used in “Shows it')
    }
    const at = `/modules/${String(page.id)}`
    await editor.patch(`${at}?draft=true`, { body: null })
    expect((await editor.patch(path, DRAFT)).status).toBe(409)
    await editor.patch(at, { _status: 'published' })
    expect((await editor.patch(path, DRAFT)).status).toBe(200)
  })

  it('stops for a file, a footnote, a video and a worksheet too', async () => {
    const note = await make('footnotes', { body: bodyOf(paragraph(words('Note'))) })
    const video = await make('videos', { title: 'V', url: 'https://youtu.be/abcdefghijk' })
    const sheet = await make('worksheets', {
      ...{ title: 'W', kind: 'link', url: 'https://example.org' },
    })
    const uploaded = async (name: string) => {
      const file = new File(['a,b'], name, { type: 'text/csv' })
      return (await editor.upload('/media', file, { _status: 'published' })).body.doc ?? {}
    }
    const rows = await uploaded('rows.csv')
    await make('worksheets', { title: 'Has a file', kind: 'file', file: rows.id })
    const body = bodyOf(
      paragraph({ type: 'footnoteReference', footnote: idOf(note) }),
      { type: 'video', video: idOf(video) },
      { type: 'worksheet', worksheet: idOf(sheet) },
    )
    await make('modules', { title: 'Has all', body })
    const to = { collection: 'media' as const, id: idOf(await uploaded('linked.csv')) }
    const link = { type: 'link' as const, to, children: [{ type: 'text' as const, text: 'it' }] }
    await make('modules', { title: 'Links to a file', body: bodyOf(paragraph(link)) })
    expect((await editor.patch(`/media/${String(to.id)}`, DRAFT)).status).toBe(409)
    const used = { footnotes: note, videos: video, worksheets: sheet, media: rows }
    for (const [collection, { id }] of Object.entries(used))
      expect([
        collection,
        (await editor.patch(`/${collection}/${String(id)}`, DRAFT)).status,
      ]).toEqual([collection, 409])
  })

  it('stops for nothing that only drafts show, or is a translation', async () => {
    const { path, tip } = await showing(true)
    await make('callouts', { title: 'Hinweis', language: 'de', translationOf: tip.id })
    expect((await editor.patch(path, DRAFT)).status).toBe(200)
  })

  it('lets drafts be saved beside what is shown, and modules, sections and courses go', async () => {
    const { page, path } = await showing()
    expect((await editor.patch(`${path}?draft=true`, { title: 'Again', ...DRAFT })).status).toBe(
      200,
    )
    const course = await make('courses', { title: 'Of it' })
    await editor.patch(`/modules/${String(page.id)}`, { course: course.id })
    const section = await make('sections', { title: 'In it', module: page.id })
    const to = { collection: 'modules' as const, id: idOf(page) }
    const link = { type: 'link' as const, to, children: [{ type: 'text' as const, text: 'it' }] }
    await make('modules', { title: 'Links to it', body: bodyOf(paragraph(link)) })
    const below = { title: 'Below', module: page.id, parent: section.id }
    await make('sections', below)
    for (const at of [
      `/sections/${String(section.id)}`,
      `/modules/${String(page.id)}`,
      `/courses/${String(course.id)}`,
    ])
      expect((await editor.patch(at, DRAFT)).status).toBe(200)
    expect((await editor.patch(path, DRAFT)).status).toBe(200)
  })

  it('goes on for the system', async () => {
    const { tip } = await showing()
    const { _status } = await cms.payload.update({
      ...{ collection: 'callouts', id: idOf(tip), data: { _status: 'draft' } as never },
    })
    expect(_status).toBe('draft')
  })
})
