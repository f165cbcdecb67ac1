import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  FORMATS,
  type CalloutDocument,
  type FootnoteDocument,
  type ModuleDocument,
  type SectionDocument,
} from '../../src/contract'
import { onRelease, releaseDocuments, type LiveRow, type Released } from '../../src/releases'
import { bodyOf, paragraph, startPayload, words, writerOf, type Cms, type Doc } from './cms'

let cms: Cms
let write: ReturnType<typeof writerOf>
const heard: Released[] = []
let stop: () => void

beforeAll(async () => {
  cms = await startPayload()
  write = writerOf(cms.payload)
  stop = onRelease((released) => heard.push(released))
})
afterAll(async () => {
  stop()
  await cms.close()
})

/** What a piece of work releases: the uids of what changed, and of what left. */
async function released(work: () => Promise<unknown>) {
  heard.length = 0
  await work()
  const rows = heard.flatMap((release) => release.rows)
  const uids = (deleted: boolean) =>
    rows.filter((row) => row.deleted === deleted).map(({ uid }) => uid)
  return { written: uids(false).sort(), removed: uids(true).sort(), releases: heard.length, rows }
}

const sorted = (...docs: Doc[]) => docs.map(({ uid }) => uid).sort()
const documentIn = <T>(rows: Released['rows'], { uid }: Doc) =>
  (rows.find((row) => row.uid === uid) as LiveRow).document as T
const html = (rows: Released['rows'], { uid }: Doc) =>
  String((rows.find((row) => row.uid === uid) as LiveRow).bodies?.html)

describe('a course that grows', () => {
  let course: Doc
  let module: Doc
  let first: Doc
  let second: Doc
  let tip: Doc
  let note: Doc

  it('delivers what is published, with what names it', async () => {
    course = await write.create('courses', { title: 'Welcome', license: 'CC-BY-4.0' })
    const made = await released(async () => {
      module = await write.create('modules', { title: 'Doors', course: course.id, order: 1 })
    })
    expect(made.written).toEqual(sorted(course, module))
    expect(documentIn<ModuleDocument>(made.rows, module)).toMatchObject({
      license: 'CC-BY-4.0',
      course: { id: course.uid, slug: 'welcome' },
      sections: [],
    })
  })

  it('gives a section its neighbours, and its module an outline', async () => {
    first = await write.create('sections', { title: 'Enter', module: module.id, order: 1 })
    const { written, rows } = await released(async () => {
      second = await write.create('sections', { title: 'Look', module: module.id, order: 2 })
    })
    expect(written).toEqual(sorted(module, first, second))
    expect(documentIn<SectionDocument>(rows, first).next).toMatchObject({ id: second.uid })
    expect(documentIn<SectionDocument>(rows, second)).toMatchObject({
      previous: { slug: 'enter' },
      next: null,
      module: { slug: 'doors' },
    })
    expect(documentIn<ModuleDocument>(rows, module).sections).toHaveLength(2)
  })

  it('says of a part where it is used', async () => {
    note = await write.create('footnotes', {
      title: 'A note',
      body: bodyOf(paragraph(words('See there.'))),
    })
    tip = await write.create('callouts', {
      title: 'Tip',
      kind: 'tip',
      body: bodyOf(paragraph(words('Smile.'), { type: 'footnoteReference', footnote: note.id })),
    })
    const shown = bodyOf({ type: 'callout', callout: tip.id })
    const { written, rows } = await released(() =>
      write.update('sections', second, { body: shown }),
    )
    expect(written).toEqual(sorted(second, tip, note))
    expect(documentIn<CalloutDocument>(rows, tip).usedIn).toEqual([
      {
        module: expect.objectContaining({ slug: 'doors' }),
        section: expect.objectContaining({ slug: 'look' }),
      },
    ])
    expect(html(rows, second)).toContain('<p>Smile.<sup><a id="fnref-1" href="#fn-1"')
    expect(html(rows, second)).toContain('See there.')
  })

  it('compiles what shows a part again when the part changes, and nothing else', async () => {
    const { written, rows, releases } = await released(() =>
      write.update('footnotes', note, { body: bodyOf(paragraph(words('See elsewhere.'))) }),
    )
    expect(releases).toBe(1)
    expect(written).toEqual(sorted(note, tip, second))
    expect(html(rows, second)).toContain('See elsewhere.')
  })

  it('releases nothing for a draft, nor for what changes nothing', async () => {
    const draft = await released(() =>
      write.update('sections', second, { title: 'Secret', _status: 'draft' }, true),
    )
    expect(draft.releases).toBe(0)
    const author = await released(() => write.update('callouts', tip, { title: 'Hush' }, true))
    expect(author.releases).toBe(0)
  })

  it('leaves out a link to what is not published, and puts it in when it is', async () => {
    const page = await write.create('sections', {
      title: 'Ask',
      module: module.id,
      order: 3,
      _status: 'draft',
    })
    const link: Parameters<typeof paragraph>[0] = {
      type: 'link',
      to: { collection: 'sections', id: page.id },
      children: [{ type: 'text', text: 'ask' }],
    }
    const before = await released(() =>
      write.update('sections', first, { body: bodyOf(paragraph(words('Then '), link)) }),
    )
    expect(html(before.rows, first)).toBe('<p>Then ask</p>')
    const after = await released(() => write.update('sections', page, { _status: 'published' }))
    expect(html(after.rows, first)).toContain('href="https://cms.example/doors/ask"')
    const gone = await released(() => write.update('sections', page, { _status: 'draft' }))
    expect(gone.removed).toEqual([page.uid])
    expect(html(gone.rows, first)).toBe('<p>Then ask</p>')
  })

  it('takes its sections with it when the module is unpublished, and brings them back', async () => {
    const away = await released(() => write.update('modules', module, { _status: 'draft' }))
    expect(away.removed).toEqual(sorted(module, first, second))
    expect(away.written).toEqual(sorted(course, tip, note))
    expect(away.releases).toBe(1)
    const back = await released(() => write.update('modules', module, { _status: 'published' }))
    expect(back.written).toEqual(sorted(module, first, second, course, tip, note))
  })

  it('takes away what is put into the trash, and brings back what is restored', async () => {
    const trashed = await released(() =>
      write.update('sections', first, { deletedAt: new Date().toISOString() }),
    )
    expect(trashed.removed).toEqual([first.uid])
    const restored = await released(() =>
      cms.payload.update({
        collection: 'sections',
        id: first.id,
        data: { deletedAt: null },
        trash: true,
        overrideAccess: true,
      }),
    )
    expect(restored.written).toContain(first.uid)
  })

  it('forgets what is deleted', async () => {
    await write.update('sections', first, { body: null })
    const { removed, written } = await released(() => write.remove('sections', first))
    expect(removed).toEqual([first.uid])
    expect(written).toEqual(sorted(module, second))
  })
})

describe('a section of a module that is not published', () => {
  it('is named by nothing, until the module is published', async () => {
    const hidden = await write.create('modules', { title: 'Cellar', _status: 'draft' })
    const stairs = await write.create(
      'sections',
      { title: 'Stairs', module: hidden.id },
      { importer: true },
    )
    const link = {
      type: 'link' as const,
      to: { collection: 'sections' as const, id: stairs.id },
      children: [{ type: 'text' as const, text: 'down' }],
    }
    const made = await released(() =>
      write.create('modules', {
        title: 'House',
        objectives: [{ text: 'Go down', section: stairs.id }],
        body: bodyOf(paragraph(link)),
      }),
    )
    const [house] = made.rows as LiveRow[]
    expect(house?.document).toMatchObject({ objectives: [{ text: 'Go down', section: null }] })
    expect(JSON.stringify(house?.bodies)).not.toContain(stairs.uid)
    const after = await released(() => write.update('modules', hidden, { _status: 'published' }))
    const again = after.rows.find(({ uid }) => uid === house?.uid) as LiveRow
    expect(again.document).toMatchObject({ objectives: [{ section: { id: stairs.uid } }] })
    expect(JSON.stringify(again.bodies?.lexical)).toContain(stairs.uid)
  })
})

describe('what could do harm', () => {
  it('is delivered in no representation', async () => {
    const script = 'javascript:steal()'
    const inside = await write.create('callouts', {
      title: 'Box',
      body: bodyOf({ type: 'rawHtml', html: '<b>Bold</b><img src=x onerror=steal()>' }),
    })
    const body = bodyOf(
      { type: 'rawHtml', html: '<p onclick="steal()">Kept<script>steal()</script></p>' },
      paragraph({ type: 'link', url: script, children: [{ type: 'text', text: 'a link' }] }),
      { type: 'embed', url: script, title: 'A frame' },
      { type: 'callout', callout: inside.id },
    )
    const course = await write.create('modules', { title: 'Harm', _status: 'draft' })
    // Past the validation, as an older version or another client may have stored it.
    await cms.payload.db.updateOne({ collection: 'modules', id: course.id, data: { body } })
    const { rows } = await released(async () => {
      await cms.payload.db.updateOne({
        collection: 'modules',
        id: course.id,
        data: { _status: 'published' },
      })
      await releaseDocuments(cms.payload, [
        { collection: 'modules', id: course.id, uid: course.uid },
      ])
    })
    const row = rows.find(({ uid }) => uid === course.uid) as LiveRow
    for (const format of FORMATS) {
      const delivered = JSON.stringify(row.bodies?.[format])
      expect(delivered).not.toMatch(/steal|script/)
      expect(delivered).toContain('Kept')
      expect(delivered).toContain('a link')
    }
  })
})

describe('a footnote that was published without a word', () => {
  it('is delivered as it is, and holds up nothing else', async () => {
    const note = await write.create('footnotes', { body: bodyOf(paragraph(words('A note.'))) })
    const data = { title: null, body: null }
    await cms.payload.db.updateOne({ collection: 'footnotes', id: note.id, data })
    const { rows } = await released(async () => {
      const changed = { collection: 'footnotes', id: note.id, uid: note.uid } as const
      await releaseDocuments(cms.payload, [changed])
    })
    expect(documentIn<FootnoteDocument>(rows, note).title).toBe('')
    const after = await released(() => write.create('courses', { title: 'Later' }))
    expect(after.written).toHaveLength(1)
  })
})

describe('release numbers', () => {
  it('only grow, whoever publishes at the same time', async () => {
    heard.length = 0
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        write.create('videos', { title: `Video ${index}`, url: `https://youtu.be/abcdef${index}` }),
      ),
    )
    const numbers = heard.map(({ release }) => release)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers)
    expect(heard.flatMap(({ rows }) => rows)).toHaveLength(8)
  })
})
