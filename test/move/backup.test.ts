/** Saving the CMS while editors write, and putting it back, as a person does it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash, randomUUID } from 'node:crypto'
import { promises as fs, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { backUp } from '../../backup/backup'
import { restore } from '../../backup/restore'
import { reconcile, verifyReleases } from '../../src/releases'
import { databasesOf } from '../engines/databases'
import { describeOnPostgres, describeOnSqlite } from '../engines/only'
import { bodyOf, paragraph, words, writerOf, type Cms } from '../releases/cms'
import { emptyDatabase, openBeside } from '../seed/process'
import { rewrite, withManifest } from './archive'
import { run, start } from './command'
import { fillLibrary, PERSON } from './library'
import { answersIn, restoreInto, save, settingsIn } from './place'
import { answersOf } from './v1'

const CLI = 'backup/cli'
const WHILE_WRITING = 60_000

let root: string
let cms: Cms
let answers: Record<string, string>
/** What was saved at the beginning. */
let saved: string
const at = (name: string) => path.join(root, name)
const databases = databasesOf()

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'connectedlib-backup-'))
  saved = at('saved.zip')
  await emptyDatabase(at('first'))
  cms = await openBeside(at('first'))
  await fillLibrary(cms)
  answers = await answersOf(cms.payload)
  await save(at('first'), saved)
}, WHILE_WRITING)
afterAll(async () => {
  await cms.close()
  for (const name of await fs.readdir(root)) await databases.drop(databases.uriIn(at(name)))
  await fs.rm(root, { recursive: true, force: true })
})

const placeIn = async (data: string) => (await settingsIn(data)).place
const databaseIn = async (data: string) => (await settingsIn(data)).database

async function seenIn(data: string): Promise<{ answers: Record<string, string>; files: string[] }> {
  const files = (await fs.readdir(path.join(data, 'uploads'))).sort()
  return { answers: await answersIn(data), files }
}

/** A place whose database exists on a server, empty. */
async function emptyPlace(name: string): Promise<string> {
  await fs.mkdir(at(name), { recursive: true })
  await databases.make(databases.uriIn(at(name)))
  return at(name)
}

/** The files of a place, each by its digest. */
async function lyingIn(data: string): Promise<[name: string, digest: string][]> {
  const names = (await fs.readdir(data)).sort()
  return Promise.all(
    names.map(async (name) => {
      const content = await fs.readFile(path.join(data, name))
      return [name, createHash('sha256').update(content).digest('hex')]
    }),
  )
}

/** A place with content of its own. */
async function filledPlace(name: string): Promise<string> {
  const data = await emptyPlace(name)
  await restoreInto(data, at('other.zip'))
  await fs.writeFile(path.join(data, 'uploads', 'dot.png'), 'the dot of before')
  return data
}

beforeAll(async () => {
  await emptyDatabase(at('other'))
  const other = await openBeside(at('other'))
  await writerOf(other.payload).create('modules', { title: 'Before' })
  await other.close()
  await fs.mkdir(path.join(at('other'), 'uploads'), { recursive: true })
  await fs.writeFile(path.join(at('other'), 'uploads', 'dot.png'), 'the dot of before')
  await save(at('other'), at('other.zip'))
}, WHILE_WRITING)

describe('npm run backup and npm run restore', () => {
  it('give back the same API, the same files and the same people, while others write', async () => {
    const writing = start(CLI, ['backup', at('busy.zip')], at('first'))
    const write = writerOf(cms.payload)
    const module = await write.create('modules', { title: 'Busy' })
    let isOver = false
    const ended = writing.ended.finally(() => (isOver = true))
    for (let round = 0; !isOver; round += 1) {
      const body = bodyOf(paragraph(words(`Round ${round}.`)))
      await write.update('modules', module, { body })
    }
    expect(await ended).toMatchObject({ code: 0, said: expect.stringContaining('Saved to') })
    const busy = await emptyPlace('busy')
    await restoreInto(busy, at('busy.zip'))
    const beside = await openBeside(busy)
    await reconcile(beside.payload)
    expect((await verifyReleases(beside.payload)).differences).toEqual([])
    await beside.close()

    const data = await emptyPlace('again')
    expect(await run(CLI, ['restore', saved], data)).toMatchObject({ code: 0 })
    const seen = await seenIn(data)
    expect(seen.answers).toEqual(answers)
    expect(seen.files).toEqual(await fs.readdir(path.join(at('first'), 'uploads')))
    const again = await openBeside(data)
    await expect(again.payload.login({ collection: 'users', data: PERSON })).resolves.toMatchObject(
      { user: { name: 'Ada' } },
    )
    await again.close()
  }, 120_000)

  it(
    'do not write over a file, nor over content unless they are told to',
    async () => {
      const data = await filledPlace('kept')
      const before = await seenIn(data)
      expect(await run(CLI, ['backup', saved], data)).toEqual({
        code: 1,
        said: `There is a file ${saved} already.`,
      })
      expect(await run(CLI, ['restore', saved], data)).toEqual({
        code: 1,
        said: 'This CMS has content already. To put the backup in its place, say --replace.',
      })
      expect(await seenIn(data)).toEqual(before)
      expect(await run(CLI, ['restore', saved, '--replace'], data)).toMatchObject({ code: 0 })
      expect((await seenIn(data)).answers).toEqual(answers)
    },
    WHILE_WRITING,
  )

  it('do not write over other uploads unless they are told to', async () => {
    const data = await emptyPlace('other uploads')
    const dot = path.join(data, 'uploads', 'dot.png')
    await fs.mkdir(path.dirname(dot))
    await fs.writeFile(dot, 'of somebody else')
    await expect(restoreInto(data, saved)).rejects.toThrow(
      'others than those of the backup: dot.png.',
    )
    expect(await fs.readFile(dot, 'utf8')).toBe('of somebody else')
    await restoreInto(data, saved, true)
    expect((await seenIn(data)).answers).toEqual(answers)
  })
})

describe('an archive', () => {
  it('names the uploads that were not there', async () => {
    const { place, database } = await settingsIn(at('first'), { UPLOADS_DIR: at('nowhere') })
    const made = await backUp(place, database, at('missing.zip'))
    expect(made.missing).toEqual(['dot.png'])
  })

  it('holds every upload but those on their way', async () => {
    const data = await emptyPlace('names')
    await fs.mkdir(path.join(data, 'uploads'))
    for (const name of ['.arriving-x.png', `.arriving-${randomUUID()}`, '.restoring-x.png']) {
      await fs.writeFile(path.join(data, 'uploads', name), 'words')
    }
    const { uploads } = await placeIn(data)
    expect(await uploads.names()).toEqual(['.arriving-x.png', '.restoring-x.png'])
  })

  it('is refused where it is damaged, and then nothing was touched', async () => {
    const data = await emptyPlace('untouched')
    const before = await lyingIn(data)
    const bytes = await fs.readFile(saved)
    const other = Buffer.from(bytes)
    // More than what stands before a file, of which a part says nothing of it.
    for (let at = bytes.length >> 2; at < (bytes.length >> 2) + 500; at += 1) {
      other.writeUInt8(other.readUInt8(at) ^ 1, at)
    }
    const damaged: Record<string, Buffer> = {
      empty: Buffer.alloc(0),
      'no archive': Buffer.from('not a zip file'),
      'cut off at its end': bytes.subarray(0, -10),
      'cut off in its middle': bytes.subarray(0, bytes.length >> 1),
      'other bytes': other,
    }
    for (const [what, content] of Object.entries(damaged)) {
      const file = at(`${what}.zip`)
      await fs.writeFile(file, content)
      await expect(restoreInto(data, file)).rejects.toThrow(`${file} is damaged, or is no backup`)
    }
    await rewrite(saved, at('other upload.zip'), (name, content) =>
      name.startsWith('uploads/') ? Buffer.from('something else') : content,
    )
    await expect(restoreInto(data, at('other upload.zip'))).rejects.toThrow('has changed')
    await rewrite(saved, at('without.zip'), (name, content) =>
      name.startsWith('uploads/') ? undefined : content,
    )
    await expect(restoreInto(data, at('without.zip'))).rejects.toThrow('more than it should')
    await rewrite(saved, at('foreign.zip'), (name, content) =>
      name === 'manifest.json' ? undefined : content,
    )
    await expect(restoreInto(data, at('foreign.zip'))).rejects.toThrow('is no backup of this CMS')
    expect(await lyingIn(data)).toEqual(before)
  })

  it('is refused where it is of another engine or of a newer version', async () => {
    const data = await emptyPlace('foreign')
    const before = await lyingIn(data)
    await withManifest(saved, at('engine.zip'), () => ({ engine: 'oracle' }))
    await expect(restoreInto(data, at('engine.zip'))).rejects.toThrow('is of oracle')
    await withManifest(saved, at('newer.zip'), () => ({ version: '99.10.0' }))
    await expect(restoreInto(data, at('newer.zip'))).rejects.toThrow('newer than this one')
    await withManifest(saved, at('migrated.zip'), ({ migrations }) => ({
      migrations: [...migrations, '29991231_000000_flying_cars'],
    }))
    await expect(restoreInto(data, at('migrated.zip'))).rejects.toThrow('flying_cars')
    expect(await lyingIn(data)).toEqual(before)
  })

  it('leaves everything as it was where its database turns out to be another', async () => {
    const data = await filledPlace('counted')
    const before = await seenIn(data)
    await withManifest(saved, at('counts.zip'), ({ counts }) => ({
      counts: { ...counts, modules: 99 },
    }))
    await expect(restoreInto(data, at('counts.zip'), true)).rejects.toThrow('"modules" has')
    expect(await seenIn(data)).toEqual(before)
  })

  it('leaves everything as it was where it cannot be put in place at the last moment', async () => {
    const data = await filledPlace('last')
    const before = await seenIn(data)
    const database = await databaseIn(data)
    const failing = {
      ...database,
      stage: async (...args: Parameters<typeof database.stage>) => ({
        ...(await database.stage(...args)),
        put: () => Promise.reject(new Error('the power is gone')),
      }),
    }
    const place = await placeIn(data)
    await expect(restore(place, failing, saved, { replace: true })).rejects.toThrow('power')
    expect(await seenIn(data)).toEqual(before)
    expect(await fs.readFile(path.join(data, 'uploads', 'dot.png'), 'utf8')).toBe(
      'the dot of before',
    )
  })
})

describeOnSqlite('a restore in place of a file', () => {
  const fileIn = (data: string) => databases.uriIn(data).replace('file:', '')

  it('that is damaged needs --replace, and keeps the file aside', async () => {
    const data = await filledPlace('damaged')
    const file = fileIn(data)
    await fs.writeFile(file, 'This is no database. '.repeat(1000))
    expect(await run(CLI, ['restore', saved], data)).toMatchObject({
      code: 1,
      said: expect.stringContaining('--replace'),
    })
    expect(await run(CLI, ['restore', saved, '--replace'], data)).toMatchObject({ code: 0 })
    expect((await seenIn(data)).answers).toEqual(answers)
    const aside = (await fs.readdir(data)).find((name) => name.includes('.damaged-'))
    expect(await fs.readFile(path.join(data, aside ?? ''), 'utf8')).toMatch(/^This is no database/)
  })

  it('that was moved away without its last writes is refused, and they stay', async () => {
    const data = await emptyPlace('orphan')
    const file = fileIn(data)
    await fs.rm(file, { force: true })
    await fs.writeFile(`${file}-wal`, 'the last writes')
    expect(await run(CLI, ['restore', saved, '--replace'], data)).toMatchObject({
      code: 1,
      said: expect.stringContaining(`${file}-wal is there without`),
    })
    expect(await fs.readFile(`${file}-wal`, 'utf8')).toBe('the last writes')
  })
})

describeOnPostgres('a restore into a database on a server', () => {
  const open = async (data: string) => {
    const visitor = await databases.countRows(databases.uriIn(data), 'modules')
    await visitor.count()
    return visitor
  }

  it('is refused while others are connected, and waits for whoever is just leaving', async () => {
    const data = await emptyPlace('visited')
    const visitor = await open(data)
    await expect(restoreInto(data, saved)).rejects.toThrow('Others are connected')
    const { place, database } = await settingsIn(data)
    let left: Promise<void> | undefined
    const asked = () => {
      left = setTimeout(50).then(() => visitor.close())
      return database.isEmpty()
    }
    await restore(place, { ...database, isEmpty: asked }, saved)
    await left
    expect((await seenIn(data)).answers).toEqual(answers)
  })
})
