/** A node that only delivers, as a process of its own beside the CMS that publishes. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createClient } from '../../src/client'
import { databaseFile } from '../../src/databaseFile'
import { PUBLIC_URL, startPayload, writerOf, type Cms } from '../releases/cms'
import { compiled } from '../seed/process'
import { freePort, until } from '../waiting'

const PATIENCE = 60_000

function startNode(
  environment: Record<string, string>,
  stdout: 'ignore' | 'pipe' = 'ignore',
): ChildProcess {
  return spawn(process.execPath, compiled('src/deliveryNode'), {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PUBLIC_URL, ...environment },
    stdio: ['ignore', stdout, 'pipe'],
  })
}

/** Of those of its processes that serve or did, in the order in which they began to. */
function tellPids(node: ChildProcess): () => number[] {
  let said = ''
  node.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return () => [...said.matchAll(/"pid":(\d+).*"msg":"delivering"/g)].map(([, pid]) => Number(pid))
}

/** Nobody listens until the node is there. */
const isReady = (base: string) =>
  fetch(`${base}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

/** What an answer says of itself, whichever it is. */
async function headersOf(url: string): Promise<Record<string, string>> {
  const answer = await fetch(url)
  await answer.text()
  const { date, ['x-request-id']: logged, ...headers } = Object.fromEntries(answer.headers)
  expect(date).toBeDefined()
  return { ...headers, isLogged: String(logged !== undefined) }
}

describe('a delivery node', () => {
  let cms: Cms
  beforeAll(async () => {
    cms = await startPayload()
    await writerOf(cms.payload).create('modules', { title: 'Doors', order: 1 })
  })
  afterAll(() => cms.close())

  it.each(['1', '2'])(
    'of %s processes serves what is published, hears of releases, and stops when it is told to',
    async (workers) => {
      const port = await freePort()
      const base = `http://127.0.0.1:${port}`
      const node = startNode({
        PORT: String(port),
        DATABASE_URI: cms.uri,
        DELIVERY_WORKERS: workers,
      })
      await until(() => isReady(base), { patience: PATIENCE })
      const client = createClient({ baseUrl: base })
      const title = `Ties of ${workers}`
      expect((await client.module('doors')).title).toBe('Doors')
      expect(await client.service()).toMatchObject({ version: 'v1' })
      await writerOf(cms.payload).create('modules', { title, order: 2 })
      const listed = async () => (await client.modules().all()).map((module) => module.title)
      await until(async () => (await listed()).includes(title), { patience: PATIENCE })
      expect((await fetch(`${base}/admin`)).status).toBe(404)
      const begun = await headersOf(`${base}/v1/courses`)
      expect(begun).toMatchObject({ isLogged: 'true', 'keep-alive': 'timeout=75' })
      let fromMemory = begun
      const isFromMemory = async () => {
        fromMemory = await headersOf(`${base}/v1/courses`)
        return fromMemory.isLogged === 'false'
      }
      await until(isFromMemory, { patience: PATIENCE })
      expect(fromMemory).toEqual({ ...begun, isLogged: 'false' })
      node.kill('SIGTERM')
      expect(await once(node, 'exit')).toEqual([0, null])
    },
    2 * PATIENCE,
  )

  it(
    'of two processes goes on with one while the other cannot be replaced, and replaces it then',
    async () => {
      if (!cms.uri.startsWith('file:')) return
      const file = databaseFile(cms.uri)
      const port = await freePort()
      const base = `http://127.0.0.1:${port}`
      const settings = { DATABASE_URI: cms.uri, DELIVERY_WORKERS: '2', LOG_LEVEL: 'info' }
      const node = startNode({ PORT: String(port), ...settings }, 'pipe')
      const served = tellPids(node)
      let complained = ''
      node.stderr?.on('data', (chunk: Buffer) => (complained += chunk.toString()))
      const failures = () => complained.split('cannot be delivered from').length - 1
      await until(async () => served().length === 2, { patience: PATIENCE })
      const [killed, spared] = served() as [number, number]
      renameSync(file, `${file}.away`)
      process.kill(killed, 'SIGKILL')
      await until(async () => failures() > 1, { patience: PATIENCE })
      expect(node.exitCode).toBeNull()
      expect(await isReady(base)).toBe(true)
      renameSync(`${file}.away`, file)
      await until(async () => served().length === 3, { patience: PATIENCE })
      process.kill(spared, 'SIGKILL')
      await until(() => isReady(base), { patience: PATIENCE })
      node.kill('SIGTERM')
      expect(await once(node, 'exit')).toEqual([0, null])
    },
    2 * PATIENCE,
  )

  it(
    'refuses a database that no CMS has begun, and makes none',
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-'))
      const file = path.join(folder, 'none.db')
      const node = startNode({ DATABASE_URI: `file:${file}`, PORT: '0' })
      let complained = ''
      node.stderr?.on('data', (chunk: Buffer) => (complained += chunk.toString()))
      const [code] = (await once(node, 'close')) as [number]
      expect(code).toBe(1)
      expect(complained.trim()).toBe(
        `The database cannot be delivered from: there is no file ${file}. Start the CMS on it once, with "npm start".`,
      )
      expect(existsSync(file)).toBe(false)
      rmSync(folder, { recursive: true })
    },
    PATIENCE,
  )
})
