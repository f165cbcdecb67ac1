/** What was published is served while a release is being written over it, and where whoever wrote that has died at it. */
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Journal } from '../../src/delivery/store/journal'
import { JournaledStore } from '../../src/delivery/store/journaled'
import { engineOf } from '../../src/engines'
import type { Reader } from '../../src/engines/reader'
import { finishRelease, renewRelease, unfinishedReleases } from '../../src/releases/journal'
import { completeCutOff } from '../../src/releases/reconcile'
import { journalOf } from '../../src/server/journal'
import { startPayload, writerOf, type Cms, type Doc } from '../releases/cms'
import { until } from '../waiting'
import { startNode, type Node } from './node'

const SECTIONS = ['Enter', 'Look', 'Ask', 'Leave']
let cms: Cms
let reader: Reader
let write: ReturnType<typeof writerOf>
let module: Doc
let sections: Doc[]
let nodes: Node[]
let failures: unknown[]

beforeEach(async () => {
  cms = await startPayload()
  reader = await engineOf(cms.uri).reader(cms.uri)
  write = writerOf(cms.payload)
  module = await write.create('modules', { title: 'Doors' })
  sections = []
  for (const title of SECTIONS) {
    sections.push(await write.create('sections', { title, module: module.id }))
  }
  nodes = []
  failures = []
})
afterEach(async () => {
  // What a node asks as its connection is closed fails.
  expect(failures).toEqual([])
  for (const node of nodes) await node.close()
  await reader.close()
  await cms.close()
})

/** Renames the module, which all its pages name, and dies when some rows are written. */
async function renameAndDie(rows = 2): Promise<void> {
  const { db } = cms.payload
  const updateOne = db.updateOne.bind(db)
  let left = rows
  db.updateOne = async (asked) => {
    if (asked.collection === 'published' && (left -= 1) < 0) throw new Error('Killed.')
    return updateOne(asked)
  }
  await write.update('modules', module, { title: 'Gates' })
  db.updateOne = updateOne
  expect(await unfinishedReleases(cms.payload)).toHaveLength(1)
}

const open = async () => {
  const [record] = await unfinishedReleases(cms.payload)
  if (!record) throw new Error('No release is open.')
  return record
}

/** Says that the release is being written until it is told that it is. */
async function writing(): Promise<() => Promise<void>> {
  const record = await open()
  let isWritten = false
  const saying = (async () => {
    while (!isWritten) {
      await renewRelease(cms.payload, record)
      await setTimeout(200)
    }
  })()
  return async () => {
    isWritten = true
    await saying
  }
}

async function serve(
  change: (journal: Journal) => Partial<Journal> = () => ({}),
  onWait?: () => void,
): Promise<Node> {
  const journal = journalOf(reader)
  const onError = (error: unknown) => failures.push(error)
  const store = new JournaledStore(
    { ...journal, ...change(journal) },
    { interval: 20, documentBytes: 0, onError, onWait },
  )
  const node = await startNode({ store })
  nodes.push(node)
  return node
}

interface Synced {
  data: { documents: { id: string }[]; deleted: { id: string }[]; token: string }
}

const synced = async (node: Node, since = '') =>
  ((await (await node.get(`/v1/sync${since && `?since=${since}`}`)).json()) as Synced).data

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id).sort()
const all = () => [module, ...sections].map(({ uid }) => uid).sort()
const statuses = (node: Node) =>
  Promise.all(
    sections.map(async ({ uid }) => (await node.get(`/v1/sections/${uid}?format=html`)).status),
  )

describe('where a release was cut off', () => {
  it('a node that starts then serves all that was published', async () => {
    await renameAndDie()
    const node = await serve()
    expect(await statuses(node)).toEqual(SECTIONS.map(() => 200))
    expect(idsOf((await synced(node)).documents)).toEqual(all())
  })

  it('a node that runs serves it too', async () => {
    const node = await serve()
    await renameAndDie()
    expect(await statuses(node)).toEqual(SECTIONS.map(() => 200))
    expect((await node.get(`/v1/modules/${module.uid}`)).status).toBe(200)
  })

  it('no token promises that release, so that a copy hears of it when it is completed', async () => {
    const before = await synced(await serve())
    await renameAndDie()
    const node = await serve()
    const { token } = await synced(node)
    expect(token).toBe(before.token)
    await completeCutOff(cms.payload)
    await until(async () => (await synced(node, token)).token !== token)
    const { documents } = await synced(node, token)
    expect(idsOf(documents)).toEqual(all())
    expect(JSON.stringify(documents)).not.toContain('Doors')
  })

  it('what it has taken away is gone', async () => {
    const [section] = sections as [Doc]
    await write.remove('sections', section)
    const [last] = (await reader.releasesSince(0)).slice(-1)
    const where = { number: { equals: last?.number } }
    await cms.payload.db.updateMany({
      ...{ collection: 'releases', where, data: { finished: false } },
    })
    const node = await serve()
    expect((await node.get(`/v1/sections/${section.uid}`)).status).toBe(404)
    expect(idsOf((await synced(node)).documents)).toEqual(all().filter((id) => id !== section.uid))
  })
})

describe('while a release is being written', () => {
  it('a node that starts waits for it and shows no half of it', async () => {
    await renameAndDie()
    const written = await writing()
    let [isReady, waits] = [false, 0]
    const starting = serve(undefined, () => (waits += 1)).then((node) => {
      isReady = true
      return node
    })
    await setTimeout(3000)
    expect({ isReady, waits }).toEqual({ isReady: false, waits: 1 })
    await written()
    await completeCutOff(cms.payload)
    const node = await starting
    expect(idsOf((await synced(node)).documents)).toEqual(all())
    for (const { uid } of sections) {
      expect(await (await node.get(`/v1/sections/${uid}`)).text()).toContain('Gates')
    }
  })

  it('so it does where that has begun since it looked', async () => {
    let isBegun = false
    const node = await serve((journal) => ({
      standingsSince: async function* (release) {
        if (!isBegun) {
          isBegun = true
          await renameAndDie(SECTIONS.length)
          const record = await open()
          void setTimeout(300).then(() => finishRelease(cms.payload, record))
        }
        yield* journal.standingsSince(release)
      },
    }))
    expect(await statuses(node)).toEqual(SECTIONS.map(() => 200))
    expect(idsOf((await synced(node)).documents)).toEqual(all())
  })

  it('a node that runs shows none of it, however long that takes', async () => {
    const node = await serve()
    await renameAndDie()
    const written = await writing()
    await setTimeout(3000)
    expect(await (await node.get('/v1/modules')).text()).not.toContain('Gates')
    await written()
  })
})

it('a document of a release of which the database knows nothing holds up no start', async () => {
  const [section] = sections as [Doc]
  const where = { uid: { equals: section.uid } }
  await cms.payload.db.updateOne({ collection: 'published', where, data: { release: 1000 } })
  const node = await serve()
  expect((await node.get(`/v1/modules/${module.uid}`)).status).toBe(200)
})
