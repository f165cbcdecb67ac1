/** Nodes that start on a database in which there is nothing yet. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { promises as fs, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { engineOf } from '../../src/engines'
import { readEnv } from '../../src/env'
import { start } from '../move/command'
import { startPayload } from '../releases/cms'
import { until } from '../waiting'
import { databasesOf } from './databases'

const PATIENCE = 120_000
const NODES = 3
const NOTHING = gzipSync('')
/** When a node is killed, in milliseconds after it has said that it migrates. */
const MOMENTS = [0, 15, 60, 150]

const databases = databasesOf()
let root: string
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'connectedlib-migrating-'))
})
afterAll(() => fs.rm(root, { recursive: true, force: true }))

/** A place whose database has not even tables. */
async function bareIn(name: string): Promise<string> {
  const data = path.join(root, name)
  await fs.mkdir(data)
  await databases.load?.(databases.uriIn(data), NOTHING)
  return data
}

const knownOf = async (uri: string) => {
  const { MONGODB_COMPATIBILITY: compatibility } = readEnv(process.env)
  return (await engineOf(uri).database({ uri, compatibility })).migrations
}

async function expectMigrated(uri: string, { payload }: Awaited<ReturnType<typeof startPayload>>) {
  const { docs } = await payload.db.find<{ name: string }>({
    collection: 'payload-migrations',
    pagination: false,
    sort: 'name',
  })
  expect(docs.map(({ name }) => name)).toEqual(await knownOf(uri))
}

it(
  'at once: each has all migrations, and each migration is done once',
  async () => {
    const uri = databases.uriIn(await bareIn('at-once'))
    const nodes = await Promise.all(Array.from({ length: NODES }, () => startPayload(uri)))
    for (const node of nodes) await expectMigrated(uri, node)
    for (const node of nodes) await node.close()
    await databases.drop(uri)
  },
  PATIENCE,
)

it(
  'after another that was killed at it: they begin anew',
  async () => {
    const data = await bareIn('killed')
    for (const moment of MOMENTS) {
      const node = start('src/server', [], data, { PORT: '0', LOG_LEVEL: 'info' })
      const isMigrating = async () => node.said().includes('Migrating: ')
      await until(isMigrating, { patience: PATIENCE })
      await wait(moment)
      node.kill()
      expect(await node.ended).toMatchObject({ code: null })
      if (node.said().includes('Migrated: ')) break
    }
    const uri = databases.uriIn(data)
    const node = await startPayload(uri)
    await expectMigrated(uri, node)
    await node.close()
    await databases.drop(uri)
  },
  PATIENCE,
)
