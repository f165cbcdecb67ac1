/** A release whose process lost the database in the middle of it is completed by whichever process looks next. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { setTimeout } from 'node:timers/promises'
import { settledRelease, verifyReleases } from '../../src/releases'
import { isCutOff } from '../../src/releases/cutOff'
import {
  beginRelease,
  compiledNamed,
  newestRelease,
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

/** The next time that anything is written of a release, the database is not there. */
function loseDatabaseOnce(): void {
  const { db } = cms.payload
  const updateOne = db.updateOne.bind(db)
  db.updateOne = async (asked) => {
    if (asked.collection !== 'releases') return updateOne(asked)
    db.updateOne = updateOne
    throw new Error('The database is away.')
  }
}

describe('a release that was cut off', () => {
  it('is completed while everything runs, also where others came after it', async () => {
    const module = await write.create('modules', { title: 'Doors' })
    loseDatabaseOnce()
    await write.update('modules', module, { title: 'Gates' }).catch(() => {})
    await write.create('courses', { title: 'Welcome' })
    expect(await unfinishedReleases(cms.payload)).toHaveLength(1)
    expect(await settledRelease(cms.payload)).toBe(1)
    const other = await startPayload(cms.uri)
    expect(await completeCutOff(other.payload)).not.toBeNull()
    expect(await completeCutOff(other.payload)).toBeNull()
    const newest = await newestRelease(other.payload)
    expect(await settledRelease(other.payload)).toBe(newest?.number)
    const row = await rowOf(other.payload, module.uid)
    expect(row).toMatchObject({ document: { title: 'Gates' } })
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
    await setTimeout(2500)
    const [cutOff] = await unfinishedReleases(cms.payload)
    expect(cutOff && isCutOff(cutOff)).toBe(true)
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
