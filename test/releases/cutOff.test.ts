/** A release whose process lost the database in the middle of it is completed by whichever process looks next. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { setTimeout } from 'node:timers/promises'
import { recompile, resume, settledRelease, verifyReleases } from '../../src/releases'
import {
  beginRelease,
  compiledNamed,
  finishRelease,
  renewRelease,
  rowOf,
  unfinishedReleases,
  writeRow,
} from '../../src/releases/journal'
import { completeCutOff } from '../../src/releases/reconcile'
import { PUBLIC_URL, startPayload, writerOf, type Cms } from './cms'

let cms: Cms
let write: ReturnType<typeof writerOf>
beforeEach(async () => {
  cms = await startPayload()
  write = writerOf(cms.payload)
})
afterEach(() => cms.close())

const MADE_WITH = { publicUrl: PUBLIC_URL, compiler: null }

/** Does something before, or in place of, the next that is written of a document that is delivered. */
function atNextRow(deed: () => Promise<void>): void {
  const { db } = cms.payload
  const updateOne = db.updateOne.bind(db)
  db.updateOne = async (asked) => {
    if (asked.collection === 'published') {
      db.updateOne = updateOne
      await deed()
    }
    return updateOne(asked)
  }
}

describe('a release that was cut off', () => {
  it('is completed while everything runs, also where others came after it', async () => {
    const module = await write.create('modules', { title: 'Doors' })
    const section = await write.create('sections', { title: 'Enter', module: module.id })
    atNextRow(async () => {
      atNextRow(() => Promise.reject(new Error('The database is away.')))
    })
    await write.update('modules', module, { title: 'Gates' }).catch(() => {})
    const other = await startPayload(cms.uri)
    await writerOf(other.payload).create('courses', { title: 'Welcome' })
    expect(await unfinishedReleases(other.payload)).toMatchObject([{ number: 3 }])
    expect(await settledRelease(other.payload)).toBe(2)
    const completed = await completeCutOff(other.payload)
    expect(completed?.written.length).toBeGreaterThan(0)
    expect(await completeCutOff(other.payload)).toBeNull()
    expect(await settledRelease(other.payload)).toBe(completed?.release)
    for (const { uid } of [module, section]) {
      expect(JSON.stringify(await rowOf(other.payload, uid))).toContain('Gates')
    }
    expect((await verifyReleases(other.payload)).differences).toEqual([])
    await other.close()
  })

  it('is not one that is still being written', async () => {
    const record = await beginRelease(cms.payload, 0, MADE_WITH)
    if (!record) throw new Error('Nobody else makes releases here.')
    let isWritten = false
    const writing = (async () => {
      while (!isWritten) {
        await renewRelease(cms.payload, record)
        await setTimeout(200)
      }
    })()
    expect(await completeCutOff(cms.payload)).toBeNull()
    isWritten = true
    await writing
    expect(await unfinishedReleases(cms.payload)).toMatchObject([{ number: 1 }])
    await completeCutOff(cms.payload)
    expect(await unfinishedReleases(cms.payload)).toEqual([])
  })

  it('and was not, is written anew as another, since readers take it for finished', async () => {
    const module = await write.create('modules', { title: 'Doors' })
    atNextRow(async () => {
      for (const open of await unfinishedReleases(cms.payload)) {
        await finishRelease(cms.payload, open)
      }
    })
    await write.update('modules', module, { title: 'Gates' })
    expect(await rowOf(cms.payload, module.uid)).toMatchObject({
      release: 3,
      document: { title: 'Gates' },
    })
    expect(await settledRelease(cms.payload)).toBe(3)
    expect((await verifyReleases(cms.payload)).differences).toEqual([])
  })

  it('of what an earlier version made is made again whole', async () => {
    const { db } = cms.payload
    for (const title of ['Welcome', 'Goodbye']) {
      const { uid } = await write.create('courses', { title })
      const data = { digest: 'other', bodies: { html: '<p>As before.</p>' } }
      await db.updateOne({ collection: 'published', where: { uid: { equals: uid } }, data })
    }
    await db.updateMany({ collection: 'releases', where: {}, data: { compiler: null } })
    atNextRow(async () => {
      atNextRow(() => Promise.reject(new Error('The database is away.')))
    })
    await expect(recompile(cms.payload)).rejects.toThrow('The database is away.')
    await resume(cms.payload)
    await recompile(cms.payload)
    expect((await verifyReleases(cms.payload)).differences).toEqual([])
    expect(await recompile(cms.payload)).toBeNull()
  })
})

it('what a newer release has written stays, though an older one is written after it', async () => {
  const module = await write.create('modules', { title: 'Doors' })
  const before = await rowOf(cms.payload, module.uid)
  await write.update('modules', module, { title: 'Gates' })
  const [known] = await compiledNamed(cms.payload, [module.uid])
  if (!before || before.deleted || !known) throw new Error('The module is published.')
  await writeRow(cms.payload, before, known, known)
  expect(await rowOf(cms.payload, module.uid)).toMatchObject({ document: { title: 'Gates' } })
})
