/** What is scheduled runs once, whoever takes it and whenever one of them dies. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { takeUpScheduled } from '../../src/jobs'
import { startPayload, writerOf, type Cms, type Doc } from '../releases/cms'

const JOBS = 'payload-jobs' as CollectionSlug

let cms: Cms
beforeAll(async () => {
  cms = await startPayload()
})
afterAll(() => cms.close())

async function schedule(title: string): Promise<Doc> {
  const draft = { title, url: 'https://youtu.be/abcdefg', _status: 'draft' }
  const video = await writerOf(cms.payload).create('videos', draft)
  const doc = { relationTo: 'videos', value: String(video.id) }
  const input = { type: 'publish', doc } as never
  await cms.payload.jobs.queue({ task: 'schedulePublish', input })
  return video
}

async function timesPublished({ id }: Doc): Promise<number> {
  const { docs } = await cms.payload.findVersions({
    collection: 'videos' as CollectionSlug,
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    overrideAccess: true,
  })
  return docs.length
}

const run = () => cms.payload.jobs.run({ silent: true })

it('several run at the same moment, and each job is done once', async () => {
  const videos: Doc[] = []
  for (const number of [1, 2, 3, 4, 5]) videos.push(await schedule(`Video ${number}`))
  await Promise.all([run(), run(), run()])
  expect(await Promise.all(videos.map(timesPublished))).toEqual([1, 1, 1, 1, 1])
})

it('what a process had taken that died is done by the next', async () => {
  const video = await schedule('Left behind')
  const all = { taskSlug: { equals: 'schedulePublish' } }
  const taken = (at: number) =>
    cms.payload.db.updateMany({
      collection: JOBS,
      where: all,
      data: { processing: true, updatedAt: new Date(at).toISOString() },
    })
  await taken(Date.now() - 60_000)
  await takeUpScheduled(cms.payload)
  await run()
  expect(await timesPublished(video)).toBe(0)

  await taken(Date.now() - 121_000)
  await takeUpScheduled(cms.payload)
  await run()
  expect(await timesPublished(video)).toBe(1)
})
