/** Going back to an earlier release of a module, through the REST API. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { onRelease, verifyReleases, type Released } from '../../src/releases'
import { bodyOf, idOf, paragraph, startPayload, words, type Cms } from '../releases/cms'
import { maker, signIn, type Person } from './rest'

let cms: Cms
let editor: Person
let make: ReturnType<typeof maker>
const heard: Released[] = []
let stop: () => void

beforeAll(async () => {
  cms = await startPayload()
  editor = await signIn(cms, 'editor')
  make = maker(editor)
  stop = onRelease((released) => heard.push(released))
})
afterAll(async () => {
  stop()
  await cms.close()
})

type Made = Record<string, unknown>
const text = (said: string) => bodyOf(paragraph(words(said)))
const showing = (...callouts: Made[]) =>
  bodyOf(...callouts.map(({ id }) => ({ type: 'callout' as const, callout: idOf({ id }) })))
const change = async (collection: string, { id }: Made, data: object) => {
  const answer = await editor.patch(`/${collection}/${String(id)}`, data)
  expect([answer.status, answer.body.errors]).toEqual([200, undefined])
}
const trash = (collection: string, doc: Made) =>
  change(collection, doc, { deletedAt: new Date().toISOString() })

/** What partners see, by title: the text of each document. */
async function delivered(): Promise<Record<string, string>> {
  const { docs } = await cms.payload.find({
    collection: 'published',
    where: { deleted: { not_equals: true } },
    pagination: false,
    overrideAccess: true,
  })
  return Object.fromEntries(
    docs.map(({ uid, document, bodies }) => [
      `${uid} ${(document as { title: string }).title}`,
      (bodies as { text: string } | null)?.text ?? '',
    ]),
  )
}

const newest = () => heard.at(-1)?.release ?? 0

it('empties again what was empty then', async () => {
  const module = await make('modules', { title: 'Bare' })
  const at = `/modules/${String(module.id)}`
  const then = newest()
  await change('modules', module, { body: text('Filled.'), summary: 'Filled', duration: 5 })
  expect((await editor.post(`${at}/rollback`, { release: then })).status).toBe(200)
  const { body } = await editor.get(at)
  const { summary = null, duration = null } = body
  expect({ body: body.body ?? null, summary, duration }).toEqual({
    body: null,
    summary: null,
    duration: null,
  })
  expect(body.title).toBe('Bare')
})

it('brings back the module, its sections and their parts, in one release', async () => {
  const tip = await make('callouts', { title: 'Tip', body: text('Smile.') })
  const shared = await make('callouts', { title: 'Shared', body: text('For all.') })
  const module = await make('modules', { title: 'Doors', body: text('Enter.') })
  const at = `/modules/${String(module.id)}`
  const section = (title: string, order: number, data: object) =>
    make('sections', { title, order, module: module.id, ...data })
  const kept = await section('Kept', 1, { body: showing(tip, shared) })
  const trashed = await section('Trashed', 2, { body: text('Trashed.') })
  const withdrawn = await section('Withdrawn', 3, { body: text('Withdrawn.') })
  const deleted = await section('Deleted', 4, { body: text('Deleted.') })
  const other = await make('modules', { title: 'Other', body: showing(shared) })
  const then = newest()
  const before = await delivered()

  await change('callouts', tip, { body: text('Frown.') })
  await change('callouts', shared, { body: text('For nobody.') })
  await change('sections', kept, { title: 'Kept anew', slug: 'anew', body: text('Anew.') })
  await change('modules', module, { body: text('Leave.'), summary: 'Short' })
  await trash('sections', trashed)
  await change('sections', withdrawn, { _status: 'draft' })
  await trash('sections', deleted)
  expect((await editor.delete(`/sections/${String(deleted.id)}?trash=true`)).status).toBe(200)
  const since = await section('Trashed', 5, { body: text('Since.') })

  const list = (await editor.get(`${at}/releases`)).body.releases as Record<string, unknown>[]
  expect(list[0]).toMatchObject({
    release: newest(),
    by: 'editor',
    changes: [{ type: 'section', title: 'Trashed', how: 'new' }],
  })
  expect(list.find(({ release }) => release === then - 1)).toMatchObject({
    changes: [{ title: 'Deleted', how: 'new' }],
  })

  const { body: plan } = await editor.get(`${at}/rollback?release=${then - 1}`)
  const left = [
    { title: 'Shared', why: 'It is shown in “Other” too, and stays as it is there.' },
    { title: 'Deleted', why: 'It was deleted for good.' },
  ]
  expect(plan.left).toEqual(left)
  expect((plan.steps as Made[]).map(({ title, does }) => [title, does])).toEqual([
    ['Trashed', 'withdraw'],
    ['Tip', 'restore'],
    ['Doors', 'restore'],
    ['Kept anew', 'restore'],
    ['Trashed', 'restore'],
    ['Withdrawn', 'restore'],
  ])

  heard.length = 0
  const answer = await editor.post(`${at}/rollback`, { release: then - 1 })
  expect([answer.status, answer.body]).toEqual([200, { release: newest(), left }])
  expect(heard).toHaveLength(1)
  const now = await delivered()
  const seen = (of: Record<string, string>) =>
    Object.entries(of)
      .map(([name, said]) => [name.replace(/^\S+ /, ''), said])
      .sort()
  expect(now[`${String(kept.uid)} Kept`]).toBe(
    before[`${String(kept.uid)} Kept`]?.replace('For all.', 'For nobody.'),
  )
  expect(seen(now)).toEqual(
    seen({
      ...before,
      [`${String(kept.uid)} Kept`]: now[`${String(kept.uid)} Kept`] ?? '',
      [`${String(shared.uid)} Shared`]: 'For nobody.',
      [`${String(other.uid)} Other`]: now[`${String(other.uid)} Other`] ?? '',
    }).filter(([title]) => title !== 'Deleted'),
  )
  expect((await editor.get(`/sections/${String(kept.id)}`)).body).toMatchObject({
    slug: 'kept',
    permalinks: [{ path: '/doors/anew' }],
  })
  expect((await editor.get(`/sections/${String(since.id)}`)).body._status).toBe('draft')
  expect((await verifyReleases(cms.payload)).differences).toEqual([])
  expect((await editor.post(`${at}/rollback`, { release: then - 1 })).status).toBe(409)

  const undone = (await editor.get(`${at}/releases`)).body.releases as Record<string, unknown>[]
  expect(undone[0]).toMatchObject({ release: newest(), by: 'editor' })
  const again = await editor.post(`${at}/rollback`, { release: undone[1]?.release })
  expect(again.status).toBe(200)
  expect((await delivered())[`${String(kept.uid)} Kept anew`]).toBe('Anew.')
})

it('is for those who may publish, and for a release that there is', async () => {
  const module = await make('modules', { title: 'Roofs' })
  const at = `/modules/${String(module.id)}`
  const release = newest()
  await change('modules', module, { title: 'Roof' })
  const author = await signIn(cms, 'author')
  const visitor = await signIn(cms)
  expect((await author.post(`${at}/rollback`, { release })).status).toBe(403)
  expect((await author.get(`${at}/releases`)).status).toBe(200)
  for (const route of ['releases', `rollback?release=${release}`])
    expect((await visitor.get(`${at}/${route}`)).status).toBe(403)
  expect((await editor.post(`${at}/rollback`, { release: 4711 })).status).toBe(404)
  expect((await editor.post(`${at}/rollback`, {})).status).toBe(400)
  expect((await editor.get(`${at}/rollback`)).status).toBe(400)
  expect((await editor.get('/modules/4711/releases')).status).toBe(404)
})

it('empties what only an unfinished draft has filled', async () => {
  const module = await make('modules', { title: 'Plain', body: text('One.') })
  const at = `/modules/${String(module.id)}`
  const then = newest()
  await change('modules', module, { body: text('Two.') })
  const draft = { summary: 'Not finished', objectives: [{ text: 'guess' }], _status: 'draft' }
  expect((await editor.patch(`${at}?draft=true`, draft)).status).toBe(200)
  expect((await editor.post(`${at}/rollback`, { release: then })).status).toBe(200)
  const { summary = null, objectives = [] } = (await editor.get(at)).body
  expect({ summary, objectives }).toEqual({ summary: null, objectives: [] })
  expect((await verifyReleases(cms.payload)).differences).toEqual([])
})
