/** The database goes away as something is published, and comes back though nobody publishes anything else. */
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { reconcile } from '../../src/releases'
import { lookingForMissed } from '../../src/releases/missed'
import { startPayload, writerOf, type Cms } from './cms'

let cms: Cms
let write: ReturnType<typeof writerOf>
beforeEach(async () => {
  cms = await startPayload()
  write = writerOf(cms.payload)
})
afterEach(() => cms.close())

/** No release can begin until this is called off. */
function refuseReleases(): () => void {
  const { db } = cms.payload
  const create = db.create.bind(db)
  db.create = (asked) =>
    asked.collection === 'releases' ? Promise.reject(new Error('It is away.')) : create(asked)
  return () => {
    db.create = create
  }
}

/** Nothing can be read until this is called off. */
function refuseReading(): () => void {
  const { db } = cms.payload
  const find = db.find.bind(db)
  db.find = () => Promise.reject(new Error('It is away.'))
  return () => {
    db.find = find
  }
}

const delivered = async () => {
  const where = { deleted: { not_equals: true } }
  const asked = { collection: 'published', where, overrideAccess: true } as const
  return (await cms.payload.find(asked)).docs.map(({ uid }) => uid).sort()
}
const inMinutes = (minutes: number) => Date.now() + minutes * 60_000

it('what was published is released though nothing comes after it', async () => {
  const look = lookingForMissed(cms.payload, Date.now())
  const comeBack = refuseReleases()
  const { uid } = await write.create('courses', { title: 'Welcome' })
  await expect(look(inMinutes(11))).rejects.toThrow('It is away.')
  expect(await delivered()).toEqual([])
  comeBack()
  await look(inMinutes(60))
  expect(await delivered()).toEqual([uid])
})

it('what was deleted leaves though nothing comes after it', async () => {
  const course = await write.create('courses', { title: 'Farewell' })
  const look = lookingForMissed(cms.payload, Date.now())
  const comeBack = refuseReleases()
  await write.remove('courses', course)
  await expect(look(inMinutes(11))).rejects.toThrow('It is away.')
  expect(await delivered()).toEqual([course.uid])
  comeBack()
  await look(inMinutes(60))
  expect(await delivered()).toEqual([])
})

it('what another process published is released once there is an answer, however long that takes', async () => {
  const look = lookingForMissed(cms.payload, Date.now())
  const { uid } = await write.create('courses', { title: 'Missed' }, { deferRelease: true })
  const comeBack = refuseReading()
  await expect(look(inMinutes(5))).rejects.toThrow('It is away.')
  await expect(look(inMinutes(60))).rejects.toThrow('It is away.')
  comeBack()
  await look(inMinutes(61))
  expect(await delivered()).toEqual([uid])
})

it('so is what can be seen only minutes after it was saved', async () => {
  const look = lookingForMissed(cms.payload, Date.now())
  await look(inMinutes(9))
  const { uid } = await write.create('courses', { title: 'Missed' }, { deferRelease: true })
  await look(inMinutes(9.25))
  expect(await delivered()).toEqual([uid])
  expect(await reconcile(cms.payload)).toBeNull()
})
