/** Moving an installation from one database to another, with something of everything in it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { engineOf, type Database } from '../../src/engines'
import { readEnv } from '../../src/env'
import { isKeyOf } from '../../src/partners/key'
import { verifyReleases } from '../../src/releases'
import { secretsOf } from '../../src/webhooks/sign'
import type { Webhook } from '../../src/webhooks/types'
import { transfer } from '../../transfer'
import { databasesOf } from '../engines/databases'
import { PUBLIC_URL, startPayload, writerOf, type Cms } from '../releases/cms'
import { run, start } from './command'
import { fillLibrary, PERSON, type Library } from './library'
import { answersOf, parsed } from './v1'

let root: string
let cms: Cms
let library: Library
/** The CMS on the databases to which it was moved, one after the other. */
const moved: Cms[] = []

/** From the engine that is tested to the embedded one, and back. */
const ENGINES = ['', process.env.TEST_DATABASE ?? '']

const databaseAt = (uri: string): Promise<Database> =>
  engineOf(uri).database({ uri, compatibility: readEnv(process.env).MONGODB_COMPATIBILITY })

async function openEmpty(name: string, server: string): Promise<Cms> {
  const folder = path.join(root, name)
  const databases = databasesOf(server)
  const uri = databases.uriIn(folder)
  await databases.make(uri)
  return startPayload(uri, PUBLIC_URL, path.join(root, 'uploads'))
}

async function move(from: Cms, to: Cms) {
  return transfer(from, { payload: to.payload, database: await databaseAt(to.uri) })
}

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'connectedlib-transfer-'))
  cms = await openEmpty('first', process.env.TEST_DATABASE ?? '')
  library = await fillLibrary(cms)
  let from = cms
  for (const [index, server] of ENGINES.entries()) {
    const to = await openEmpty(`moved-${index}`, server)
    moved.push(to)
    await move(from, to)
    from = to
  }
}, 120_000)
afterAll(async () => {
  for (const each of [cms, ...moved]) await each.close()
  rmSync(root, { recursive: true, force: true })
})

describe('a moved installation', () => {
  it('answers the same, and would compile the same', async () => {
    const answers = parsed(await answersOf(cms.payload))
    for (const { payload } of moved) {
      expect(parsed(await answersOf(payload))).toEqual(answers)
      expect((await verifyReleases(payload)).differences).toEqual([])
    }
  })

  it('knows its people, its partners and what it signs with', async () => {
    for (const { payload } of moved) {
      await expect(payload.login({ collection: 'users', data: PERSON })).resolves.toMatchObject({
        user: { name: 'Ada', roles: ['admin'] },
      })
      const [key] = (
        await payload.db.find<{ hash: string; id: unknown }>({
          collection: 'partner-keys',
        })
      ).docs
      expect(isKeyOf(library.key, key?.hash ?? '')).toBe(true)
      const [webhook] = (
        await payload.db.find<Webhook>({
          collection: 'webhooks',
        })
      ).docs
      if (!webhook) throw new Error('The library has a webhook.')
      expect(secretsOf(webhook, payload.secret, Date.now())).toEqual(library.secrets)
      const [delivery] = (
        await payload.db.find<{ webhook: unknown; key: string }>({
          collection: 'webhook-deliveries',
        })
      ).docs
      expect(delivery).toMatchObject({ webhook: webhook.id, key: `${webhook.id} 1` })
    }
  })

  it('has the drafts, the versions, and what is to be published later', async () => {
    const of = async ({ payload }: Cms) => {
      const [section] = (
        await payload.db.find<{ id: number | string }>({
          collection: 'sections',
          where: { uid: { equals: library.section.uid } },
          joins: false,
        })
      ).docs
      const id = section?.id ?? ''
      const draft = await payload.findByID({ collection: 'sections', id, draft: true, depth: 1 })
      const { docs } = await payload.findVersions({
        collection: 'sections',
        where: { parent: { equals: id } },
        sort: 'updatedAt',
        depth: 0,
      })
      const { docs: jobs } = await payload.db.find<{ input: { doc: { value: string } } }>({
        collection: 'payload-jobs',
      })
      return {
        title: (draft as { title?: string }).title,
        module: (draft as unknown as { module: { uid: string } }).module.uid,
        versions: docs.map(({ version, updatedAt, createdAt, latest }) => ({
          title: (version as { title?: string }).title,
          updatedAt,
          createdAt,
          isLatest: latest === true,
        })),
        isScheduled: jobs.map(({ input }) => input.doc.value === String(id)),
      }
    }
    const before = await of(cms)
    expect(before).toMatchObject({ title: 'Enter, please', isScheduled: [true] })
    for (const each of moved) expect(await of(each)).toEqual(before)
  })

  it('goes on: what is made gets ids of its own, and is published', async () => {
    for (const { payload } of moved) {
      const write = writerOf(payload)
      const made = await write.create('modules', { title: 'New' })
      await write.update(
        'sections',
        { ...made, id: await idOf(payload, library.section.uid) },
        {
          title: 'Enter at last',
        },
      )
      expect((await verifyReleases(payload)).differences).toEqual([])
    }
  })
})

async function idOf(payload: Cms['payload'], uid: string): Promise<number | string> {
  const { docs } = await payload.db.find<{ id: number | string }>({
    collection: 'sections',
    where: { uid: { equals: uid } },
    joins: false,
  })
  return docs[0]?.id ?? ''
}

describe('a target', () => {
  it('is refused where it holds something else, or what the source was before it changed', async () => {
    const [other] = moved
    if (!other) throw new Error('Nothing was moved.')
    await expect(move(cms, other)).rejects.toThrow('The target is not empty')
  })

  it('is completed by the same command where a first one was killed, and the source stays as it is', async () => {
    const uri = databasesOf('').uriIn
    const source = path.join(root, 'source')
    const file = path.join(root, 'killed', 'cms.db')
    const embedded = await startPayload(uri(source), PUBLIC_URL, path.join(source, 'uploads'))
    await fillLibrary(embedded)
    const before = await answersOf(embedded.payload)
    const { client } = embedded.payload.db as unknown as SQLiteAdapter
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    const bytes = readFileSync(path.join(source, 'cms.db'))
    const args = [uri(source), `file:${file}`, '--uploads-to', path.join(root, 'killed', 'uploads')]
    const first = start('transfer/cli', args, source)
    while (!first.said().includes('published:')) await wait(20)
    first.kill()
    expect(await first.ended).toMatchObject({ code: null })
    const second = await run('transfer/cli', args, source)
    expect(second).toMatchObject({ code: 0, said: expect.stringContaining('the same in both') })
    expect(readFileSync(path.join(source, 'cms.db')).equals(bytes)).toBe(true)
    const killed = await startPayload(
      `file:${file}`,
      PUBLIC_URL,
      path.join(root, 'killed', 'uploads'),
    )
    expect(await answersOf(killed.payload)).toEqual(before)
    expect(readdirSync(path.join(root, 'killed', 'uploads'))).toEqual(['dot.png'])
    await killed.close()
    await embedded.close()
  }, 120_000)

  it('is completed where an earlier attempt was cut off', async () => {
    const half = await openEmpty('half', '')
    const stop = new Error('the power is gone')
    const create = half.payload.db.create.bind(half.payload.db)
    let left = 20
    half.payload.db.create = async (asked) => {
      if ((left -= 1) < 0) throw stop
      return create(asked)
    }
    await expect(move(cms, half)).rejects.toBe(stop)
    half.payload.db.create = create
    await expect(move(moved[0] ?? cms, half)).rejects.toThrow('from another source')
    await move(cms, half)
    expect(parsed(await answersOf(half.payload))).toEqual(parsed(await answersOf(cms.payload)))
    await half.close()
  })
})
