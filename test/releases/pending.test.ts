/** A process ends between two releases, of which the first has compiled what the second was to release. */
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { reconcile, verifyReleases } from '../../src/releases'
import { bodyOf, paragraph, startPayload, words, writerOf, type Cms, type Doc } from './cms'

let cms: Cms
let write: ReturnType<typeof writerOf>
let module: Doc
let before: Doc
let beside: Doc
let tip: Doc
let other: Doc

beforeEach(async () => {
  cms = await startPayload()
  write = writerOf(cms.payload)
  module = await write.create('modules', { title: 'Doors' })
  tip = await write.create('callouts', { title: 'Tip', body: text('Smile.') })
  other = await write.create('callouts', { title: 'Other', body: text('Wave.') })
  before = await section('Enter', 1)
  beside = await section('Look', 2, show(tip))
  await section('Leave', 3)
})
afterEach(() => cms.close())

const text = (said: string) => bodyOf(paragraph(words(said)))
const show = ({ id }: Doc) => bodyOf({ type: 'callout', callout: id })
const section = (title: string, order: number, body: object | null = null, context = {}) =>
  write.create('sections', { title, module: module.id, order, body }, context)

/** What is saved, and what was to be released is lost with the process. */
const LOST = { deferRelease: true }

/** Another process publishes the section beside it, and then starts anew. */
async function publishBeside(): Promise<Cms> {
  const server = await startPayload(cms.uri)
  await writerOf(server.payload).update('sections', before, { title: 'Come in' })
  return server
}

async function expectAllDelivered({ payload, close }: Cms): Promise<void> {
  await reconcile(payload)
  expect((await verifyReleases(payload)).differences).toEqual([])
  await close()
}

it('what was changed beside it is delivered whole', async () => {
  await write.update('sections', beside, { title: 'See', body: show(other) }, false, LOST)
  await expectAllDelivered(await publishBeside())
})

it('what was published beside it for the first time is delivered whole', async () => {
  await section('Knock', 1.5, show(other), LOST)
  await expectAllDelivered(await publishBeside())
})

it('what was unpublished beside it leaves whole', async () => {
  await write.update('sections', beside, { _status: 'draft' }, false, LOST)
  await expectAllDelivered(await publishBeside())
})

it('what waits in turn beside what waits is delivered whole', async () => {
  await write.update('sections', beside, { title: 'See' }, false, LOST)
  await section('Knock', 2.5, show(other), LOST)
  await section('Wait', 2.7, show(tip), LOST)
  await expectAllDelivered(await publishBeside())
})

it('what is changed while that is compiled stays for its own release', async () => {
  const server = await startPayload(cms.uri)
  const { payload } = server
  const find = payload.find.bind(payload)
  let isChanged = false
  // Its body is read last, when it is decided already what is compiled.
  payload.find = (async (options: Parameters<typeof find>[0]) => {
    const isBody = options.collection === 'sections' && reads(options.where, beside)
    if (isBody && !isChanged) {
      isChanged = true
      await write.update('sections', beside, { title: 'See', body: show(other) }, false, LOST)
    }
    return find(options)
  }) as typeof payload.find
  await writerOf(payload).update('sections', before, { title: 'Come in' })
  expect(isChanged).toBe(true)
  await expectAllDelivered(server)
})

const reads = (where: unknown, { id }: Doc) => {
  const asked = JSON.stringify(where)
  return asked.includes('"id":{"in"') && asked.includes(JSON.stringify(id))
}
