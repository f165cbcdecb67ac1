/** What is made from other fields, when these change, through the REST API: as drafts, and published. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bodyOf, paragraph, startPayload, words, type Cms } from '../releases/cms'
import { readDelivered } from '../../src/releases'
import { maker, messagesOf, signIn, type Person } from './rest'

type Doc = Record<string, unknown>

let cms: Cms
let editor: Person
let make: ReturnType<typeof maker>

beforeAll(async () => {
  cms = await startPayload()
  editor = await signIn(cms, 'editor')
  make = maker(editor)
})

afterAll(() => cms.close())

const at = (collection: string, { id }: Doc) => `/${collection}/${String(id)}`

async function change(collection: string, doc: Doc, data: object, query = ''): Promise<Doc> {
  const { status, body } = await editor.patch(at(collection, doc) + query, data)
  expect([status, body.errors]).toEqual([200, undefined])
  return body.doc ?? {}
}

/** As the form saves by itself while somebody types: everything in it, as a draft. */
const autosave = (collection: string, doc: Doc, data: object) =>
  change(collection, doc, { ...data, _status: 'draft' }, '?draft=true&autosave=true')

const publish = (collection: string, doc: Doc, data: object = {}) =>
  change(collection, doc, { ...data, _status: 'published' })

/** What partners see of a document. */
async function delivered({ uid }: Doc): Promise<Doc> {
  const { docs } = await cms.payload.find({
    collection: 'published',
    where: { uid: { equals: uid } },
    overrideAccess: true,
  })
  return docs[0]?.document as unknown as Doc
}

describe('words beside the table of a table block', () => {
  it('are not published, and nothing of them is lost', async () => {
    const table = { type: 'table' as const, children: [] }
    const cell = { type: 'tableCell' as const, header: false, children: [paragraph(words('in'))] }
    const body = bodyOf({ ...table, children: [{ type: 'tableRow', children: [cell] }] })
    const page = await make('modules', { title: 'Numbers', body })
    const beside = bodyOf(paragraph(words('Source: survey')))
    const typed = JSON.parse(JSON.stringify(body)) as NonNullable<typeof body>
    const { content } = typed.root.children?.[0]?.fields as { content: NonNullable<typeof body> }
    content.root.children?.push(...(beside?.root.children ?? []))
    const drafted = await autosave('modules', page, { body: typed })
    expect(JSON.stringify(drafted.body)).toContain('Source: survey')
    const refused = await editor.patch(at('modules', page), { body: typed, _status: 'published' })
    expect(refused.status).toBe(400)
    expect(messagesOf(refused)).toContain('“Source: survey” in a table block')
    // As one that was published so before: it is delivered as it was.
    const stored = { body: typed, _status: 'published' }
    const context = { withGaps: true }
    await cms.payload.update({
      collection: 'modules',
      id: page.id as number,
      data: stored,
      context,
    })
    const [row] = await readDelivered(cms.payload, [String(page.uid)])
    expect(JSON.stringify(row)).toContain('"type":"table"')
    expect(JSON.stringify(row)).not.toContain('Source: survey')
  })
})

describe('a video whose address changes', () => {
  const YOUTUBE = { title: 'Film', url: 'https://youtu.be/aqz-KE-bpKQ' }
  const url = 'https://library.example/films/doors.mp4'

  it.each(['at once', 'in a draft'])('is not the old film any more: %s', async (how) => {
    const video = await make('videos', YOUTUBE)
    const shown = { provider: video.provider, videoId: video.videoId }
    if (how === 'in a draft') {
      const typed = await autosave('videos', video, { ...shown, url: 'https://library' })
      expect(typed.provider ?? null).toBeNull()
      await autosave('videos', video, { provider: null, videoId: null, url })
      expect(await delivered(video)).toMatchObject(shown)
      await publish('videos', video)
    } else await publish('videos', video, { ...shown, url })
    expect(await delivered(video)).toMatchObject({
      provider: 'file',
      videoId: null,
      url,
      embedUrl: url,
    })
  })

  it('is what a person says in the same save, and stays that with the next', async () => {
    const video = await make('videos', YOUTUBE)
    const said = { provider: 'vimeo', videoId: '1084537' }
    await publish('videos', video, { ...said, url })
    await publish('videos', video, { title: 'Another title' })
    expect(await delivered(video)).toMatchObject({ ...said, url })
  })

  it('is recognised anew', async () => {
    const video = await make('videos', YOUTUBE)
    await publish('videos', video, { url: 'https://vimeo.com/1084537' })
    expect(await delivered(video)).toMatchObject({ provider: 'vimeo', videoId: '1084537' })
  })

  it('is left to an import, which says itself what it is', async () => {
    const video = await make('videos', YOUTUBE)
    await cms.payload.update({
      collection: 'videos',
      id: video.id as number,
      data: { url, provider: 'youtube', videoId: 'aqz-KE-bpKQ' } as never,
      context: { importer: true },
    })
    expect(await delivered(video)).toMatchObject({ provider: 'youtube', videoId: 'aqz-KE-bpKQ' })
  })
})

describe('a video of Vimeo that is not listed', () => {
  it.each([
    'https://vimeo.com/123456789/abcdef0123',
    'https://player.vimeo.com/video/123456789?h=abcdef0123&portrait=0',
  ])('plays with what its address says beside the id: %s', async (url) => {
    const video = await make('videos', { title: 'Unlisted', url })
    expect(await delivered(video)).toMatchObject({
      videoId: '123456789',
      embedUrl: 'https://player.vimeo.com/video/123456789?h=abcdef0123&dnt=1',
    })
  })
})

describe('an excerpt of a video', () => {
  it.each([
    [
      { url: 'https://www.youtube.com/embed/aqz-KE-bpKQ?start=556&end=673' },
      { start: 556, end: 673 },
      'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?start=556&end=673',
    ],
    [
      { url: 'https://vimeo.com/123456789', start: 90, end: 120 },
      { start: 90, end: 120 },
      'https://player.vimeo.com/video/123456789?dnt=1&end_time=120#t=90s',
    ],
    [
      { url: 'https://embed.ted.com/talks/some_talk', start: 62 },
      { start: 62, end: null },
      'https://embed.ted.com/talks/some_talk?t=62',
    ],
    [
      { url: 'https://example.org/doors.mp4', end: 20 },
      { start: null, end: 20 },
      'https://example.org/doors.mp4#t=0,20',
    ],
    [
      { url: 'https://youtu.be/aqz-KE-bpKQ?t=90', start: 0 },
      { start: null, end: null },
      'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ',
    ],
  ])('is delivered as such, and played so: %p', async (data, excerpt, embedUrl) => {
    const video = await make('videos', { title: 'An excerpt', ...data })
    expect(await delivered(video)).toMatchObject({ ...excerpt, embedUrl })
  })
})

describe('a worksheet whose kind changes', () => {
  const TEXT = new File(['Fill in.'], 'form.txt', { type: 'text/plain' })

  it('leads to its new address, and not to the file that it had', async () => {
    const { body } = await editor.upload('/media', TEXT, { title: 'Form', _status: 'published' })
    const file = body.doc?.id
    const worksheet = await make('worksheets', { title: 'Form', kind: 'file', file })
    expect((await delivered(worksheet)).href).toContain('/api/media/file/form')
    const refused = await editor.patch(at('worksheets', worksheet), { kind: 'google-doc', file })
    expect(messagesOf(refused)).toContain('Give an address')
    const url = 'https://docs.google.com/document/d/abc'
    await publish('worksheets', worksheet, { kind: 'google-doc', file, url })
    expect(await delivered(worksheet)).toMatchObject({ kind: 'google-doc', href: url })
    await publish('worksheets', worksheet, { kind: 'file' })
    expect((await delivered(worksheet)).href).toContain('/api/media/file/form')
  })

  it('keeps the file that an import gave it without a kind', async () => {
    const { body } = await editor.upload('/media', TEXT, { title: 'Plan', _status: 'published' })
    const worksheet = (await cms.payload.create({
      collection: 'worksheets',
      data: { title: 'Plan', file: body.doc?.id, _status: 'published' } as never,
      context: { importer: true },
    })) as unknown as Doc
    expect((await delivered(worksheet)).href).toContain('/api/media/file/form')
  })
})

describe('the short name of a footnote', () => {
  const note = (text: string) => bodyOf(paragraph(words(text)))

  it('follows the note while it is typed, and afterwards', async () => {
    const draft = await make('footnotes?draft=true', { body: note('See'), _status: 'draft' })
    expect(draft.title).toBe('See')
    const typed = { title: 'See', body: note('See Ostrom, 1990.') }
    expect((await autosave('footnotes', draft, typed)).title).toBe('See Ostrom, 1990.')
    const after = await publish('footnotes', draft, { body: note('See Ostrom, 1992.') })
    expect(after.title).toBe('See Ostrom, 1992.')
    const emptied = await autosave('footnotes', draft, { title: after.title, body: note('') })
    expect(emptied.title).toBe('')
    const anew = await autosave('footnotes', draft, { title: '', body: note('Other words.') })
    expect(anew.title).toBe('Other words.')
  })

  it('follows a note whose words would be cut within an emoji', async () => {
    const smiling = `${'a'.repeat(78)}😀 and more`
    const footnote = await make('footnotes', { body: note(smiling) })
    expect(footnote.title).toBe(`${'a'.repeat(78)}…`)
    const typed = { title: footnote.title, body: note('Other words.') }
    expect((await autosave('footnotes', footnote, typed)).title).toBe('Other words.')
  })

  it('stays as a person chose it', async () => {
    const footnote = await make('footnotes', { title: 'Ostrom', body: note('See') })
    const typed = { title: 'Ostrom', body: note('See Ostrom, 1990.') }
    expect((await autosave('footnotes', footnote, typed)).title).toBe('Ostrom')
    const renamed = { title: 'Commons', body: note('See Ostrom.') }
    expect((await autosave('footnotes', footnote, renamed)).title).toBe('Commons')
  })

  it('is made from the rest where a block of the note is not finished', async () => {
    const { root } = note('See the picture.') as unknown as { root: { children: object[] } }
    const image = {
      type: 'block',
      version: 2,
      format: '',
      fields: { id: '65a1b2c3d4e5f60718293a4b', blockName: '', blockType: 'figure' },
    }
    const body = { root: { ...root, children: [image, ...root.children] } }
    const draft = await make('footnotes?draft=true', { body, _status: 'draft' })
    expect(draft.title).toBe('See the picture.')
    const saved = await autosave('footnotes', draft, { body, title: 'Picture' })
    expect(saved).toMatchObject({ title: 'Picture', body })
    expect((await editor.patch(at('footnotes', draft), { _status: 'published' })).status).toBe(400)
  })
})

describe('the earlier addresses of a page', () => {
  const pathsOf = ({ permalinks }: Doc) => (permalinks as { path: string }[]).map((one) => one.path)

  it('are those at which it could be found, and not those of its drafts', async () => {
    const module = await make('modules', { title: 'Public' })
    await autosave('modules', module, { slug: 'tried' })
    await autosave('modules', module, { slug: 'tried-again' })
    const draft = await autosave('modules', module, { slug: 'chosen' })
    expect(pathsOf(await publish('modules', module, { permalinks: draft.permalinks }))).toEqual([
      '/public',
    ])
  })

  it('are not where it is: there and back again', async () => {
    const course = await make('courses', { title: 'There' })
    expect(pathsOf(await publish('courses', course, { slug: 'back' }))).toEqual(['/courses/there'])
    expect(pathsOf(await publish('courses', course, { slug: 'there' }))).toEqual(['/courses/back'])
    const draft = await autosave('courses', course, { slug: 'away' })
    expect(pathsOf(draft)).toEqual(['/courses/back', '/courses/there'])
    expect(pathsOf(await autosave('courses', course, { slug: 'there' }))).toEqual(['/courses/back'])
  })

  it('are kept while it is withdrawn', async () => {
    const module = await make('modules', { title: 'Before' })
    const section = await make('sections', { title: 'Leaf', module: module.id })
    await change('sections', section, { _status: 'draft' })
    await autosave('sections', section, { slug: 'petal' })
    await change('sections', section, { slug: 'bud', _status: 'draft' })
    await change('sections', section, { slug: 'flower', _status: 'draft' })
    const after = await publish('sections', section)
    expect([after.slug, pathsOf(after)]).toEqual(['flower', ['/before/leaf']])
  })
})
