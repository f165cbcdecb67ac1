/** Saving the CMS whose uploads are in a bucket, and putting it back there or elsewhere, as a person does it. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { promises as fs, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { restore } from '../../backup/restore'
import type { Spot } from '../../backup/spot'
import { s3Storage } from '../../src/storage/s3'
import { databasesOf } from '../engines/databases'
import { emptyDatabase, openBeside } from '../seed/process'
import { startS3, type S3Server } from '../storage/server'
import { run } from './command'
import { fillLibrary } from './library'
import { answersIn, save, settingsIn } from './place'

const CLI = 'backup/cli'
const PATIENCE = 90_000
const DOT = 'dot.png'
/** Listings of a bucket come in pages of a thousand. */
const MANY = 1001

const databases = databasesOf()
let s3: S3Server
let root: string
let answers: Record<string, string>
let dot: Buffer
const at = (name: string) => path.join(root, name)

beforeAll(async () => {
  s3 = await startS3()
  root = mkdtempSync(path.join(tmpdir(), 'connectedlib-bucket-'))
  await emptyDatabase(at('first'))
  const cms = await openBeside(at('first'))
  await fillLibrary(cms)
  await cms.close()
  dot = await fs.readFile(path.join(at('first'), 'uploads', DOT))
  answers = await answersIn(at('first'))
  await save(at('first'), at('disk.zip'))
}, PATIENCE)
afterAll(async () => {
  await s3?.close()
  for (const name of await fs.readdir(root)) await databases.drop(databases.uriIn(at(name)))
  await fs.rm(root, { recursive: true, force: true })
})

const disk = () => at('disk.zip')

const storageBehind = (prefix: string) => s3Storage({ ...s3.settings, prefix })

const settingsOf = (prefix: string) => ({
  S3_BUCKET: s3.settings.bucket,
  S3_ENDPOINT: s3.settings.endpoint ?? '',
  S3_REGION: s3.settings.region,
  S3_ACCESS_KEY_ID: s3.settings.credentials?.accessKeyId ?? '',
  S3_SECRET_ACCESS_KEY: s3.settings.credentials?.secretAccessKey ?? '',
  S3_PREFIX: prefix,
})

async function emptyPlace(name: string): Promise<string> {
  await fs.mkdir(at(name), { recursive: true })
  await databases.make(databases.uriIn(at(name)))
  return at(name)
}

async function contentOf(prefix: string, name: string): Promise<Buffer | undefined> {
  const kept = await storageBehind(prefix).get(name)
  return kept && Buffer.from(await new Response(kept.body).arrayBuffer())
}

it(
  'uploads go with the rest from the disk to a bucket, to another bucket, and back',
  async () => {
    const one = await emptyPlace('one')
    expect(await run(CLI, ['restore', at('disk.zip')], one, settingsOf('one/'))).toMatchObject({
      code: 0,
      said: expect.stringContaining(' 1 uploads.'),
    })
    expect(await contentOf('one/', DOT)).toEqual(dot)
    expect(await fs.readdir(path.join(one, 'uploads'))).toEqual([])
    await storageBehind('one/further/').put('foreign.txt', Buffer.from('x'), 'text/plain')

    expect(await run(CLI, ['backup', at('one.zip')], one, settingsOf('one/'))).toMatchObject({
      code: 0,
      said: expect.stringContaining(' 1 uploads.'),
    })
    const two = await emptyPlace('two')
    expect(await run(CLI, ['restore', at('one.zip')], two, settingsOf('two/'))).toMatchObject({
      code: 0,
    })
    expect(await storageBehind('two/').list()).toEqual([DOT])
    expect(await contentOf('two/', DOT)).toEqual(dot)

    const back = await emptyPlace('back')
    expect(await run(CLI, ['restore', at('one.zip')], back)).toMatchObject({ code: 0 })
    expect(await fs.readFile(path.join(back, 'uploads', DOT))).toEqual(dot)
    expect(await answersIn(back)).toEqual(answers)
  },
  PATIENCE,
)

const REPLACE = { replace: true }

it(
  'a bucket is as it was where what was saved cannot be put in place at the last moment',
  async () => {
    const data = await emptyPlace('last')
    await storageBehind('last/').put(DOT, Buffer.from('the dot of before'), 'image/png')
    const { place, database } = await settingsIn(data, settingsOf('last/'))
    const seen: (string | undefined)[] = []
    const look = async () => seen.push((await contentOf('last/', DOT))?.toString('base64'))
    const failing = {
      ...database,
      stage: async (...args: Parameters<typeof database.stage>) => ({
        ...(await database.stage(...args)),
        put: async () => {
          await look()
          throw new Error('the power is gone')
        },
      }),
    }
    await expect(restore(place, failing, at('disk.zip'), REPLACE)).rejects.toThrow('power')
    await look()
    expect(seen).toEqual([
      dot.toString('base64'),
      Buffer.from('the dot of before').toString('base64'),
    ])
  },
  PATIENCE,
)

it(
  'what could not be put back either is kept, and put back by the next restore',
  async () => {
    const data = await emptyPlace('away')
    const before = Buffer.from('the dot of before')
    await storageBehind('away/').put(DOT, before, 'image/png')
    const { place, database } = await settingsIn(data, settingsOf('away/'))
    let isAway = false
    const spot = (name: string): Spot => ({
      ...place.uploads.at(name),
      put: async (from) => {
        if (isAway) throw new Error('the bucket is away')
        await place.uploads.at(name).put(from)
        isAway = true
      },
    })
    const failing = {
      ...database,
      stage: async (...args: Parameters<typeof database.stage>) => ({
        ...(await database.stage(...args)),
        put: () => Promise.reject(new Error('the power is gone')),
      }),
    }
    const broken = { ...place, uploads: { ...place.uploads, at: spot } }
    await expect(restore(broken, failing, disk(), REPLACE)).rejects.toThrow(
      /the power is gone.*the bucket is away.*\.restoring\. Run "npm run restore" again/,
    )
    expect(await contentOf('away/', DOT)).toEqual(dot)
    await expect(restore(place, failing, disk(), REPLACE)).rejects.toThrow('the power is gone')
    expect(await contentOf('away/', DOT)).toEqual(before)
  },
  PATIENCE,
)

it(
  'all of a large bucket is listed, and nothing of what others keep in it',
  async () => {
    const storage = storageBehind('many/')
    const names = Array.from(
      { length: MANY },
      (_, index) => `${String(index).padStart(4, '0')}.txt`,
    )
    await Promise.all(names.map((name) => storage.put(name, Buffer.from(name), 'text/plain')))
    await storageBehind('many').put('.txt', Buffer.from('x'), 'text/plain')
    expect(await storage.list()).toEqual(names)
  },
  PATIENCE,
)
