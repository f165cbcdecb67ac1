/** What the collections hold an editor to, through the REST API. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  bodyOf,
  idOf,
  paragraph,
  startPayload,
  words,
  writerOf,
  type Cms,
  type Doc,
} from '../releases/cms'
import { maker, messagesOf, signIn, type Person } from './rest'

let cms: Cms
let editor: Person
let make: ReturnType<typeof maker>
let write: ReturnType<typeof writerOf>

beforeAll(async () => {
  cms = await startPayload()
  editor = await signIn(cms, 'editor')
  make = maker(editor)
  write = writerOf(cms.payload)
})

afterAll(() => cms.close())

describe('addresses', () => {
  it('are made from the title in any script, and told apart', async () => {
    expect(await make('courses', { title: 'Zażółć gęślą jaźń' })).toMatchObject({
      slug: 'zażółć-gęślą-jaźń',
    })
    const first = await make('modules', { title: 'First steps' })
    const second = await make('modules', { title: 'First steps' })
    expect([first.slug, second.slug]).toEqual(['first-steps', 'first-steps-2'])
  })

  it('follow the title until the first publication and stay then', async () => {
    const draft = await make('modules', { title: 'W', _status: 'draft' })
    const { body } = await editor.patch(`/modules/${String(draft.id)}?draft=true`, {
      title: 'Welcome',
    })
    expect(body.doc?.slug).toBe('welcome')
    await editor.patch(`/modules/${String(draft.id)}`, { _status: 'published' })
    const later = await editor.patch(`/modules/${String(draft.id)}`, { title: 'Farewell' })
    expect(later.body.doc?.slug).toBe('welcome')
  })

  it('leave their old path behind when an editor changes them', async () => {
    const module = await make('modules', { title: 'Old name' })
    const { body } = await editor.patch(`/modules/${String(module.id)}`, { slug: 'new-name' })
    expect(body.doc?.permalinks).toEqual([expect.objectContaining({ path: '/old-name' })])
  })

  it.each([
    ['admin', 'address of the CMS'],
    ['Not an address!', 'letters, digits'],
  ])('refuse %p', async (slug, message) => {
    expect(
      messagesOf(await editor.post('/modules', { title: 'T', slug, _status: 'published' })),
    ).toContain(message)
  })

  it('may be the same for sections of different modules only', async () => {
    const [one, two] = [
      await make('modules', { title: 'One' }),
      await make('modules', { title: 'Two' }),
    ]
    await make('sections', { title: 'Overview', slug: 'overview', module: one.id })
    await make('sections', { title: 'Overview', slug: 'overview', module: two.id })
    const clash = await editor.post('/sections', {
      title: 'X',
      slug: 'overview',
      module: one.id,
      _status: 'published',
    })
    expect(messagesOf(clash)).toContain('“overview” is the address of “Overview” already')
  })
})

describe('public ids', () => {
  it('are made once, tell the type, and cannot be changed', async () => {
    const course = await make('courses', { title: 'Ids' })
    expect(course.uid).toMatch(/^crs_[a-z2-7]{16}$/)
    const { body } = await editor.patch(`/courses/${String(course.id)}`, { uid: 'crs_mine' })
    expect(body.doc?.uid).toBe(course.uid)
  })
})

describe('sections', () => {
  it('stand two levels deep at most, below sections of their own module', async () => {
    const [one, two] = [
      await make('modules', { title: 'M1' }),
      await make('modules', { title: 'M2' }),
    ]
    const top = await make('sections', { title: 'Top', module: one.id })
    const below = await make('sections', { title: 'Below', module: one.id, parent: top.id })
    const data = { title: 'X', _status: 'published' }
    expect(
      messagesOf(await editor.post('/sections', { ...data, module: one.id, parent: below.id })),
    ).toContain('two levels')
    expect(
      messagesOf(await editor.post('/sections', { ...data, module: two.id, parent: top.id })),
    ).toContain('another module')
  })
})

describe('videos', () => {
  it.each([
    ['https://youtu.be/aqz-KE-bpKQ', 'youtube', 'aqz-KE-bpKQ'],
    ['https://www.youtube.com/watch?t=3&v=aqz-KE-bpKQ', 'youtube', 'aqz-KE-bpKQ'],
    ['https://vimeo.com/1084537', 'vimeo', '1084537'],
    ['https://www.ted.com/talks/some_talk', 'ted', 'some_talk'],
  ])('are recognised by their address: %s', async (url, provider, videoId) => {
    expect(await make('videos', { title: 'V', url })).toMatchObject({ provider, videoId })
  })

  it('are excerpts where their address, or an editor, says so', async () => {
    const url = 'https://www.youtube.com/embed/aqz-KE-bpKQ?start=556&end=673'
    const made = await make('videos', { title: 'V', url })
    expect(made).toMatchObject({ start: 556, end: 673 })
    const change = async (data: object) => {
      const { body } = await editor.patch(`/videos/${String(made.id)}`, data)
      return (body as { doc: object }).doc
    }
    expect(await change({ start: 560 })).toMatchObject({ start: 560, end: 673 })
    const whole = 'https://youtu.be/aqz-KE-bpKQ'
    expect(await change({ ...made, start: 560, url: whole })).toMatchObject({
      start: null,
      end: null,
    })
    const other = 'https://youtu.be/aqz-KE-bpKQ?t=90'
    expect(await change({ url: other, start: 30 })).toMatchObject({ start: 30, end: null })
    expect(await change({ start: 0 })).toMatchObject({ start: 0, end: null })
    expect(await change({ start: null })).toMatchObject({ start: 90, end: null })
  })

  it.each([
    [{ start: 90, end: 90 }, 'ends before it begins'],
    [{ end: 0 }, 'ends before it begins'],
    [{ start: 1.5 }, 'Write whole seconds'],
    [{ start: -1 }, 'Begins at'],
  ])('are refused as an excerpt that cannot be shown: %p', async (excerpt, words) => {
    const data = { title: 'V', url: 'https://youtu.be/aqz-KE-bpKQ', ...excerpt }
    const refused = await editor.post('/videos', { ...data, _status: 'published' })
    expect(refused.status).toBe(400)
    expect(JSON.stringify(refused.body)).toContain(words)
  })

  it.each([
    'https://www.youtube.com/watch',
    'https://www.youtube.com/@library',
    'https://example.org/foo',
  ])('are not published without a video, but imported and drafted: %s', async (url) => {
    const data = { title: 'V', url }
    const refused = await editor.post('/videos', { ...data, _status: 'published' })
    expect(refused.status).toBe(400)
    expect(messagesOf(refused)).toContain('no address of a video at YouTube, Vimeo or TED')
    await make('videos?draft=true', { ...data, _status: 'draft' })
    const source = { path: 'a.md', key: url }
    const imported = await write.create('videos', { ...data, source }, { importer: true })
    const mended = await editor.patch(`/videos/${String(imported.id)}`, { title: 'Mended' })
    expect(mended.status).toBe(200)
  })

  it.each([
    { url: 'https://example.org/doors.MP4?t=3', provider: 'file', videoId: null },
    { url: 'https://example.org/play/7', provider: 'file' },
    { url: 'https://example.org/play/7', provider: 'vimeo', videoId: '1084537' },
  ])('are published where they are files, or somebody says what they are: %p', async (data) => {
    expect(await make('videos', { title: 'V', ...data })).toMatchObject(data)
  })
})

describe('a duplicate', () => {
  it('is called a copy', async () => {
    const { id } = await make('modules', { title: 'Mentoring' })
    const { body } = await editor.post(`/modules/${String(id)}/duplicate`, {})
    expect(body.doc).toMatchObject({ title: 'Copy of Mentoring', _status: 'draft' })
  })
})

describe('the address of a link', () => {
  const HERE = { type: 'text' as const, text: 'here' }
  const publish = (url: string) =>
    editor.post('/modules', {
      title: 'T',
      body: bodyOf(paragraph({ type: 'link', url, children: [HERE] })),
      _status: 'published',
    })

  it.each([
    ['https://', 'This says no site'],
    [' http:// ', 'This says no site'],
    ['https:///page', 'This says no site'],
    ['https:', 'This says no site'],
    ['https://?page=1', 'This says no site'],
    ['mailto:', 'Put a mail address behind'],
    ['mailto:?subject=Hello', 'Put a mail address behind'],
    ['tel:', 'Put a telephone number behind'],
  ])('leads somewhere: %p', async (url, message) => {
    const refused = await publish(url)
    expect(refused.status).toBe(400)
    expect(messagesOf(refused)).toContain(
      `Look at the field “Introduction”. The link “here” leads nowhere. ${message}`,
    )
  })

  it('may lack that in a draft and in an import, and is else as it was', async () => {
    const body = bodyOf(paragraph({ type: 'link', url: 'https://', children: [HERE] }))
    await make('modules?draft=true', { title: 'T', body, _status: 'draft' })
    await write.create('modules', { title: 'T', body }, { importer: true })
    for (const url of ['https://example.org', '/page', '#part', 'mailto:a@example.org', 'tel:112'])
      expect((await publish(url)).status).toBe(201)
    const again = await make('modules', { title: 'T', body: null })
    await write.update('modules', again as Doc, { body }, false, { withGaps: true })
  })
})

describe('wrong input', () => {
  it.each([
    ['courses', { title: 'T', language: 'English please' }, 'language tag'],
    ['modules', { title: 'T', duration: -5 }, ''],
    ['modules', { title: 'T', workbook: 'javascript:alert(1)' }, 'begins with https://'],
    ['videos', { title: 'T', url: 'no address' }, 'no blanks'],
    ['worksheets', { title: 'T', kind: 'file' }, 'Give an address'],
    ['callouts', { title: 'T', kind: 'box' }, ''],
    ['sections', { title: 'No module' }, ''],
  ])('in %s is refused with a helpful message', async (collection, data, message) => {
    const answer = await editor.post(`/${collection}`, { ...data, _status: 'published' })
    expect(answer.status).toBe(400)
    expect(messagesOf(answer)).toContain(message)
  })
})

describe('what is used elsewhere', () => {
  it('can neither be trashed nor deleted, and says where it is used', async () => {
    const tip = await make('callouts', { title: 'A tip', kind: 'tip' })
    const body = bodyOf({ type: 'quote', children: [{ type: 'callout', callout: idOf(tip) }] })
    const module = await make('modules', { title: 'Shows the tip', body })
    for (const refused of [
      await editor.patch(`/callouts/${String(tip.id)}`, { deletedAt: new Date().toISOString() }),
      await editor.delete(`/callouts/${String(tip.id)}`),
    ]) {
      expect(refused.status).toBe(409)
      expect(messagesOf(refused)).toContain('still used in “Shows the tip”. Take it out')
    }
    await editor.patch(`/modules/${String(module.id)}`, { body: null })
    expect((await editor.delete(`/callouts/${String(tip.id)}`)).status).toBe(200)
  })
})

describe('publishing', () => {
  it('is refused while the page shows something unpublished, and names it', async () => {
    const tip = await make('callouts', { title: 'Not ready', kind: 'tip', _status: 'draft' })
    const body = bodyOf(paragraph(words('Before.')), { type: 'callout', callout: idOf(tip) })
    const refused = await editor.post('/modules', {
      title: 'Too early',
      body,
      _status: 'published',
    })
    expect(messagesOf(refused)).toContain('the callout “Not ready”')
    await editor.patch(`/callouts/${String(tip.id)}`, { _status: 'published' })
    await make('modules', { title: 'Now', body })
  })

  it('is refused for a body that no reader could be shown', async () => {
    const body = { root: { type: 'root', version: 1, children: [{ type: 'poll', version: 1 }] } }
    const refused = await editor.post('/modules', { title: 'Broken', body, _status: 'published' })
    expect(refused.status).toBe(400)
  })

  it('is refused where a file that is no picture stands as an image, which a draft may have', async () => {
    const file = new File(['a,b'], 'rows.csv', { type: 'text/csv' })
    const { body: sent } = await editor.upload('/media', file, { _status: 'published' })
    const media = idOf(sent.doc ?? {})
    const lines = [
      bodyOf({ type: 'figure', media }),
      bodyOf({ type: 'quote', children: [paragraph({ type: 'image', media })] }),
    ]
    for (const body of lines) {
      const data = { title: 'Shows rows', body }
      const refused = await editor.post('/modules', { ...data, _status: 'published' })
      expect(refused.status).toBe(400)
      expect(messagesOf(refused)).toContain('shows the file “rows.csv” as an image')
      const draft = await make('modules?draft=true', { ...data, _status: 'draft' })
      const at = `/modules/${String(draft.id)}`
      expect((await editor.patch(at, { _status: 'published' })).status).toBe(400)
      // As it could be published once.
      const old = await write.create('modules', data, { withGaps: true })
      const again = `/modules/${String(old.id)}`
      expect((await editor.patch(`${again}?draft=true`, { title: 'Changed' })).status).toBe(200)
      expect((await editor.patch(again, { _status: 'draft' })).status).toBe(200)
    }
  })

  it('is refused for a footnote in which nothing stands', async () => {
    const nothing = [null, bodyOf(paragraph()), bodyOf(paragraph(words(' ')))]
    for (const body of nothing) {
      const refused = await editor.post('/footnotes', {
        title: 'Empty',
        body,
        _status: 'published',
      })
      expect([refused.status, messagesOf(refused)]).toEqual([
        400,
        expect.stringContaining('There is nothing in this yet'),
      ])
    }
    expect((await editor.post('/footnotes', { _status: 'published' })).status).toBe(400)
    const draft = await make('footnotes', { _status: 'draft' })
    const published = { body: bodyOf(paragraph(words('Now.'))), _status: 'published' }
    expect((await editor.patch(`/footnotes/${String(draft.id)}`, published)).status).toBe(200)
  })

  it('waits for a person where a licence contradicts its course’s', async () => {
    const course = await make('courses', { title: 'Licensed', license: 'CC-BY-SA-4.0' })
    const data = {
      title: 'Other licence',
      course: course.id,
      license: 'CC-BY-NC-SA-4.0',
      _status: 'published',
    }
    expect(messagesOf(await editor.post('/modules', data))).toContain(
      'contradicts the course’s CC-BY-SA-4.0',
    )
    const module = await make('modules', { ...data, licenseConfirmed: true })
    const at = `/modules/${String(module.id)}`
    expect((await editor.patch(at, { summary: 'x', license: data.license })).status).toBe(200)
    const another = { license: 'CC-BY-4.0', licenseConfirmed: true, _status: 'published' }
    expect(messagesOf(await editor.patch(at, another))).toContain('contradicts')
    const draft = await editor.patch(`${at}?draft=true`, { ...another, _status: 'draft' })
    expect(draft.body.doc).toMatchObject({ license: 'CC-BY-4.0', licenseConfirmed: false })
    expect((await editor.patch(at, another)).status).toBe(200)
  })
})

describe('the trail', () => {
  it('tells who began and who changed a document', async () => {
    const author = await signIn(cms, 'author')
    const { body } = await author.post('/courses', { title: 'Trail', _status: 'draft' })
    const changed = await editor.patch(`/courses/${String(body.doc?.id)}?depth=1`, {
      description: 'x',
    })
    expect(changed.body.doc).toMatchObject({
      createdBy: { name: 'author' },
      updatedBy: { name: 'editor' },
    })
  })
})
