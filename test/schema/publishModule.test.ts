/** Publishing a module with everything in it, through the REST API, and what partners see meanwhile. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { onRelease, reconcile, verifyReleases, type Released } from '../../src/releases'
import {
  bodyOf,
  paragraph,
  startPayload,
  words,
  writerOf,
  type Cms,
  type Doc,
} from '../releases/cms'
import { hasThemInName, hasTransactions } from '../engines/databases'
import { messagesOf, signIn, type Person } from './rest'

let cms: Cms
let write: ReturnType<typeof writerOf>
let editor: Person
let author: Person
const heard: Released[] = []
let stop: () => void

beforeAll(async () => {
  cms = await startPayload()
  write = writerOf(cms.payload)
  editor = await signIn(cms, 'editor')
  author = await signIn(cms, 'author')
  stop = onRelease((released) => heard.push(released))
})
afterAll(async () => {
  stop()
  await cms.close()
})
beforeEach(() => {
  heard.length = 0
})

const DRAFT = { _status: 'draft' }
const text = (said: string) => bodyOf(paragraph(words(said)))
const showing = (callout: Doc) => bodyOf({ type: 'callout', callout: callout.id })

/** What partners see of a document, as text. */
async function delivered({ uid }: Doc): Promise<unknown> {
  const { docs } = await cms.payload.find({
    collection: 'published',
    where: { uid: { equals: uid } },
    overrideAccess: true,
  })
  const [row] = docs
  if (!row || row.deleted) return null
  return (row.bodies as { text: string } | null)?.text ?? ''
}

interface Listed {
  uid: string
  title: string
  state: string
}
const listed = async ({ id }: Doc) =>
  (await editor.get(`/modules/${id}/publish`)).body.items as Listed[]
const stateIn = async (module: Doc) =>
  (await listed(module)).map(({ title, state }) => [title, state])
const publish = (module: Doc, by = editor, data: object = { documents: [] }) =>
  by.post(`/modules/${module.id}/publish`, data)
const publishAll = async (module: Doc) =>
  publish(module, editor, { documents: (await listed(module)).map(({ uid }) => uid) })

describe('a module that is written anew', () => {
  let module: Doc
  let inner: Doc
  let tip: Doc
  let section: Doc

  it('lists itself, its sections and the parts that they show, parts first', async () => {
    inner = await write.create('footnotes', { title: 'A note', body: text('A note.'), ...DRAFT })
    tip = await write.create('callouts', {
      title: 'Tip',
      body: bodyOf(paragraph(words('Smile.'), { type: 'footnoteReference', footnote: inner.id })),
      ...DRAFT,
    })
    module = await write.create('modules', { title: 'Doors', body: text('Enter.'), ...DRAFT })
    section = await write.create('sections', {
      title: 'Look',
      module: module.id,
      body: showing(tip),
      ...DRAFT,
    })
    await write.create('sections', { title: 'Elsewhere', ...DRAFT, module: await otherModule() })
    await write.create('callouts', { title: 'Nobody shows this', ...DRAFT })
    expect(await stateIn(module)).toEqual([
      ['A note', 'new'],
      ['Tip', 'new'],
      ['Doors', 'new'],
      ['Look', 'new'],
    ])
  })

  const otherModule = async () => (await write.create('modules', { title: 'Other', ...DRAFT })).id

  it('is published by those who may publish, and nobody else', async () => {
    expect((await publish(module, author)).status).toBe(403)
    const visitor = await signIn(cms)
    expect((await publish(module, visitor)).status).toBe(403)
    expect((await visitor.get(`/modules/${module.id}/publish`)).status).toBe(403)
    expect((await author.get(`/modules/${module.id}/publish`)).status).toBe(200)
    expect((await editor.get('/modules/4711/publish')).status).toBe(404)
    expect(heard).toEqual([])
  })

  it('is not published where something has changed since it was agreed to', async () => {
    const { status } = await publish(module, editor, { documents: [module.uid] })
    expect(status).toBe(409)
    expect((await publish(module, editor, { documents: 'all' })).status).toBe(400)
    expect(heard).toEqual([])
  })

  it('appears in one release', async () => {
    const { status, body } = await publishAll(module)
    expect(status).toBe(200)
    expect(heard.map(({ release }) => release)).toEqual([body.release])
    expect(heard[0]?.rows.map(({ uid }) => uid).sort()).toEqual(
      [module, section, tip, inner].map(({ uid }) => uid).sort(),
    )
    expect(await delivered(section)).toContain('Smile.')
    expect(await listed(module)).toEqual([])
    expect((await publish(module, editor, { documents: [] })).status).toBe(409)
  })

  it('lists drafts of what is published, and leaves what was taken back or trashed', async () => {
    const gone = await write.create('sections', { title: 'Gone', module: module.id })
    await write.update('sections', gone, DRAFT)
    const trashed = await write.create('sections', { title: 'Old', module: module.id, ...DRAFT })
    await write.update('sections', trashed, { deletedAt: new Date().toISOString() })
    await write.update('callouts', tip, { body: text('Smile again.'), ...DRAFT }, true)
    await write.update('modules', module, { body: text('Come in.'), ...DRAFT }, true)
    expect(await stateIn(module)).toEqual([
      ['Tip', 'changed'],
      ['Doors', 'changed'],
    ])
    heard.length = 0
    expect((await publishAll(module)).status).toBe(200)
    expect(heard).toHaveLength(1)
    expect([await delivered(module), await delivered(section)]).toEqual([
      'Come in.',
      expect.stringContaining('Smile again.'),
    ])
    expect(await delivered(gone)).toBeNull()
  })
})

const describeWhereItFailsForGood = hasThemInName ? describe.skip : describe

describeWhereItFailsForGood('a module of which a document cannot be published', () => {
  let module: Doc
  let first: Doc
  let second: Doc
  let withdrawn: Doc

  beforeAll(async () => {
    module = await write.create('modules', { title: 'Windows', body: text('Before.') })
    first = await write.create('sections', {
      title: 'First',
      module: module.id,
      order: 1,
      body: text('First before.'),
    })
    withdrawn = await write.create('callouts', { title: 'Withdrawn' })
    await write.update('callouts', withdrawn, DRAFT)
    await write.update('modules', module, { body: text('After.'), ...DRAFT }, true)
    await write.update('sections', first, { body: text('First after.'), ...DRAFT }, true)
    second = await write.create('sections', {
      title: 'Second',
      module: module.id,
      order: 2,
      body: showing(withdrawn),
      ...DRAFT,
    })
  })

  it('says which and where, and shows readers nothing of the rest', async () => {
    const answer = await publishAll(module)
    expect(answer.status).toBe(400)
    expect(messagesOf(answer)).toContain('“Second” cannot be saved')
    expect(messagesOf(answer)).toContain('the callout “Withdrawn”')
    expect(answer.body.errors).toMatchObject([
      { data: { document: { id: second.id, href: `/admin/collections/sections/${second.id}` } } },
    ])
    await nothingIsSeen()
    // What a transaction has saved goes with it; without any, what was saved waits for the next attempt.
    const saved = hasTransactions ? 'changed' : 'waiting'
    expect(await stateIn(module)).toEqual([
      ['Windows', saved],
      ['First', saved],
      ['Second', 'new'],
    ])
  })

  const nothingIsSeen = async () => {
    expect(heard).toEqual([])
    expect([await delivered(module), await delivered(first), await delivered(second)]).toEqual([
      'Before.',
      'First before.',
      null,
    ])
  }

  it('shows nothing of it either when others publish, at a start, or in a verification', async () => {
    await write.create('videos', { title: 'A video', url: 'https://youtu.be/abcdef' })
    await write.create('sections', { title: 'Third', module: module.id, order: 3 })
    await reconcile(cms.payload)
    heard.length = 0
    await nothingIsSeen()
    expect((await verifyReleases(cms.payload)).differences).toEqual([])
  })

  it('is published whole by the next attempt', async () => {
    await write.update('sections', second, { body: text('Second.'), ...DRAFT }, true)
    heard.length = 0
    expect((await publishAll(module)).status).toBe(200)
    expect(heard).toHaveLength(1)
    expect([await delivered(module), await delivered(first), await delivered(second)]).toEqual([
      'After.',
      'First after.',
      'Second.',
    ])
    expect(await listed(module)).toEqual([])
  })
})

describe('a publication that is at work', () => {
  it('keeps a second one out, and is taken over where it died', async () => {
    const module = await write.create('modules', { title: 'Roofs', ...DRAFT })
    const publication = (until: number) => ({
      module: module.uid,
      until: new Date(until).toISOString(),
      spans: [{ uids: [module.uid], from: until - 1000, until }],
    })
    const collection = 'publications'
    const { id } = await cms.payload.db.create({
      collection,
      data: publication(Date.now() + 60_000),
    })
    const busy = await publishAll(module)
    expect(busy.status).toBe(409)
    expect(messagesOf(busy)).toContain('is being published already')
    await cms.payload.db.updateOne({ collection, id, data: publication(Date.now() - 1) })
    expect((await publishAll(module)).status).toBe(200)
    const { totalDocs } = await cms.payload.count({ collection, overrideAccess: true })
    expect(totalDocs).toBe(0)
  })
})
