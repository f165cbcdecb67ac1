/** What an editor is told when a field is wrong, and what no request can set, through the REST API. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bodyOf, idOf, paragraph, startPayload, words, type Cms } from '../releases/cms'
import { maker, messagesOf, signIn, type Person } from './rest'

let cms: Cms
let editor: Person
let make: ReturnType<typeof maker>

beforeAll(async () => {
  cms = await startPayload()
  await signIn(cms, 'admin')
  editor = await signIn(cms, 'editor')
  make = maker(editor)
})

afterAll(() => cms.close())

const at = (collection: string, doc: Record<string, unknown>) => `/${collection}/${String(doc.id)}`

describe('what the system keeps', () => {
  it('is not set by a request', async () => {
    const doc = await make('courses', {
      title: 'Mine',
      uid: 'crs_mine',
      createdBy: 1,
      firstPublishedAt: '2001-01-01T00:00:00.000Z',
      source: { key: 'stolen', path: 'a.md' },
    })
    expect(doc.uid).not.toBe('crs_mine')
    expect(doc).toMatchObject({ createdBy: { name: 'editor' } })
    expect(doc.firstPublishedAt).not.toContain('2001')
    expect((doc.source as { key?: string } | undefined)?.key ?? null).toBeNull()
  })

  it('notes that a person changed what was imported', async () => {
    const imported = await cms.payload.create({
      collection: 'courses',
      data: {
        title: 'Imported',
        source: { key: 'k', path: 'k.md' },
        _status: 'published',
      } as never,
      context: { importer: true },
    })
    expect(imported).toMatchObject({ source: { key: 'k' } })
    const { body } = await editor.patch(at('courses', imported as never), { description: 'New.' })
    expect(body.doc).toMatchObject({ source: { key: 'k', editedAt: expect.any(String) } })
  })
})

describe('an address', () => {
  it.each([
    ['javascript:alert(1)', 'begins with https://'],
    ['java\nscript:alert(1)', 'begins with https://'],
    ['www.example.org', 'https://www.example.org'],
    ['mailto:a@b.example', 'web address'],
    ['no address', 'no blanks'],
  ])('of a workbook is refused: %p', async (workbook, message) => {
    const answer = await editor.post('/modules', { title: 'T', workbook, _status: 'published' })
    expect(answer.status).toBe(400)
    expect(messagesOf(answer)).toContain(message)
  })

  it.each([
    ['javascript:alert(1)', 400],
    ['', 400],
    ['https://example.org/a_(b)?c=d&e=f#g', 201],
    ['mailto:a@b.example', 201],
    ['/first-contact', 201],
  ])('of a link: %p is answered with %d, and kept as it is', async (url, status) => {
    const link = { type: 'link' as const, url, children: [{ type: 'text' as const, text: 'here' }] }
    const answer = await editor.post('/modules', {
      title: 'Links',
      body: bodyOf(paragraph(link)),
      _status: 'published',
    })
    expect(answer.status).toBe(status)
    if (status === 201) expect(JSON.stringify(answer.body.doc?.body)).toContain(`"url":"${url}"`)
  })

  it('of an embedded page is no video', async () => {
    const embed = { type: 'embed' as const, title: 'V', url: 'https://vimeo.com/1084537' }
    const data = { title: 'Embeds', body: bodyOf(embed), _status: 'published' }
    expect(messagesOf(await editor.post('/modules', data))).toContain('This is a video')
  })
})

describe('a licence', () => {
  it.each([
    ['CC-BY-SA-3.0', 201],
    ['LicenseRef-our-own', 201],
    ['cc by-sa', 400],
  ])('%p is answered with %d', async (license, status) => {
    const data = { title: 'Licensed', license, _status: 'published' }
    expect((await editor.post('/courses', data)).status).toBe(status)
  })

  it('of a section is held against the course’s too', async () => {
    const course = await make('courses', { title: 'C', license: 'CC-BY-4.0' })
    const module = await make('modules', { title: 'M', course: course.id })
    const data = { title: 'S', module: module.id, license: 'CC-BY-NC-4.0', _status: 'published' }
    expect(messagesOf(await editor.post('/sections', data))).toContain('contradicts')
  })
})

describe('a worksheet', () => {
  it.each(['google-doc', 'link', 'file'])('of kind %s needs an address or a file', async (kind) => {
    const answer = await editor.post('/worksheets', { title: 'W', kind, _status: 'published' })
    expect(messagesOf(answer)).toContain('Give an address')
  })
})

describe('the outline of a module', () => {
  it('stays two levels deep when a section with others below it is moved', async () => {
    const [one, two] = [
      await make('modules', { title: 'A' }),
      await make('modules', { title: 'B' }),
    ]
    const top = await make('sections', { title: 'Top', module: one.id })
    const other = await make('sections', { title: 'Other', module: one.id })
    await make('sections', { title: 'Below', module: one.id, parent: top.id })
    expect(messagesOf(await editor.patch(at('sections', top), { parent: other.id }))).toContain(
      '“Below” stands below this section; two levels',
    )
    expect(messagesOf(await editor.patch(at('sections', top), { module: two.id }))).toContain(
      'Move it first',
    )
    expect(messagesOf(await editor.patch(at('sections', top), { parent: top.id }))).toContain(
      'below itself',
    )
  })
})

describe('the address of a section', () => {
  it('keeps its old path, with its module’s, when it moves', async () => {
    const [one, two] = [
      await make('modules', { title: 'Here' }),
      await make('modules', { title: 'There' }),
    ]
    const section = await make('sections', { title: 'Page', module: one.id })
    await editor.patch(at('sections', section), { slug: 'leaf' })
    const { body } = await editor.patch(at('sections', section), { module: two.id })
    expect(body.doc?.permalinks).toEqual([
      expect.objectContaining({ path: '/here/page' }),
      expect.objectContaining({ path: '/here/leaf' }),
    ])
  })

  it('is free again in the module that a draft is put in', async () => {
    const module = await make('modules', { title: 'Crowded' })
    await make('sections', { title: 'Overview', module: module.id })
    const draft = await make('sections?draft=true', { title: 'Overview', _status: 'draft' })
    const { body } = await editor.patch(`${at('sections', draft)}?draft=true`, {
      module: module.id,
    })
    expect(body.doc?.slug).toBe('overview-2')
  })

  it('is given to one of two that ask at the same moment', async () => {
    const module = await make('modules', { title: 'Raced' })
    const data = { title: 'X', slug: 'same', module: module.id, _status: 'published' }
    const answers = await Promise.all([1, 2, 3].map(() => editor.post('/sections', data)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400])
  })

  it('is made for what has no title yet, and told apart', async () => {
    const first = await make('modules?draft=true', { _status: 'draft' })
    const second = await make('modules?draft=true', { _status: 'draft' })
    expect([first.slug, second.slug]).toEqual(['untitled', 'untitled-2'])
    const { body } = await editor.patch(`${at('modules', second)}?draft=true`, {
      title: 'हिन्दी पाठ',
    })
    expect(body.doc?.slug).toBe('हिन्दी-पाठ')
  })

  it('is one that the API takes, however long the title, and however its accents are typed', async () => {
    const long = await make('modules', { title: 'A long word '.repeat(30) })
    expect(String(long.slug)).toMatch(/^(a-long-word-)+a-long$/)
    expect(String(long.slug).length).toBeLessThanOrEqual(190)
    const typed = await make('modules', { title: 'T', slug: 'cafe\u0301' })
    expect(typed.slug).toBe('caf\u00e9')
    const given = { title: 'T', slug: 'a'.repeat(201), _status: 'published' }
    expect(messagesOf(await editor.post('/modules', given))).toContain('at most 200 characters')
  })

  it('is another for a duplicate', async () => {
    const module = await make('modules', { title: 'Original' })
    await editor.patch(at('modules', module), { slug: 'first-edition' })
    const { body } = await editor.post(`${at('modules', module)}/duplicate`, {})
    expect(body.doc).toMatchObject({ _status: 'draft', permalinks: [] })
    expect(body.doc?.uid).not.toBe(module.uid)
    expect(body.doc?.slug).toMatch(/^copy-of-original/)
  })
})

describe('a callout', () => {
  it('cannot stand in itself, nor in one that stands in it', async () => {
    const outer = await make('callouts', { title: 'Outer' })
    const inner = await make('callouts', {
      title: 'Inner',
      body: bodyOf({ type: 'callout', callout: idOf(outer) }),
    })
    const answer = await editor.patch(at('callouts', outer), {
      body: bodyOf(paragraph(words('x')), { type: 'callout', callout: idOf(inner) }),
    })
    expect(messagesOf(answer)).toContain('would stand in itself')
  })
})
