/** What has not been asked for before costs one indexed read of a real database, and waits for a release that is being written. */
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { JournaledStore } from '../../src/delivery/store/journaled'
import type { Journal } from '../../src/delivery/store/journal'
import { engineOf } from '../../src/engines'
import type { Reader } from '../../src/engines/reader'
import { onceAtQuery, rowsQuery, standingsQuery } from '../../src/engines/sql'
import { journalOf } from '../../src/server/journal'
import {
  bodyOf,
  paragraph,
  startPayload,
  words,
  writerOf,
  type Cms,
  type Doc,
} from '../releases/cms'
import { describeOnSqlite } from '../engines/only'
import { until } from '../waiting'
import { startNode, type Node } from './node'

const SECTIONS = 12
let cms: Cms
let reader: Reader
let write: ReturnType<typeof writerOf>
let sections: Doc[]
let callout: Doc
/** What was read of documents: the uids of each query. */
let asked: string[][] = []

beforeAll(async () => {
  cms = await startPayload()
  write = writerOf(cms.payload)
  reader = await engineOf(cms.uri).reader(cms.uri)
  const modules = [
    await write.create('modules', { title: 'Doors', order: 1 }),
    await write.create('modules', { title: 'Keys', order: 2 }),
  ]
  callout = await write.create('callouts', { title: 'Tip', kind: 'tip', body: text('Knock.') })
  sections = []
  for (let order = 0; order < SECTIONS; order += 1) {
    const module = modules[order % 2]?.id
    const body = bodyOf(paragraph(words(`Page ${order}`)), { type: 'callout', callout: callout.id })
    sections.push(await write.create('sections', { title: `Page ${order}`, module, order, body }))
  }
})
afterAll(async () => {
  await reader.close()
  await cms.close()
})
beforeEach(() => {
  asked = []
})

const text = (value: string) => bodyOf(paragraph(words(value)))

/** A node on the database, whose reads of documents are counted. */
async function serve(documentBytes?: number): Promise<Node> {
  const journal = journalOf(reader)
  const counted: Journal = {
    ...journal,
    rows: (uids) => {
      asked.push([...uids])
      return journal.rows(uids)
    },
  }
  const onError = (error: unknown) => {
    throw error
  }
  const store = new JournaledStore(counted, { documentBytes, interval: 20, onError })
  const node = await startNode({ store })
  asked = []
  return node
}

describe('a cold answer', () => {
  it.each([
    ['/v1/modules/doors', 1],
    ['/v1/modules/doors?include=sections', 1 + SECTIONS / 2],
    ['/v1/modules/doors/sections/page-2', 1],
    ['/v1/sections?limit=5', 5],
    ['/v1/callouts?module=keys', 1],
    ['/v1/sync', 3 + SECTIONS],
    ['/embed/modules/doors/sections/page-2', 2],
  ])('of %s costs one read, of %i documents', async (address, documents) => {
    const node = await serve()
    expect((await node.get(address)).status).toBe(200)
    expect(asked.map((uids) => uids.length)).toEqual([documents])
    expect((await node.get(address)).status).toBe(200)
    expect(asked).toHaveLength(1)
    await node.close()
  })

  it('in another format costs none while the document is in memory', async () => {
    const node = await serve()
    for (const format of ['json', 'html', 'text']) {
      await node.get(`/v1/modules/doors/sections/page-2?format=${format}`)
    }
    expect(asked).toHaveLength(1)
    await node.close()
  })

  it('costs one each time where nothing may be kept in memory', async () => {
    const node = await serve(0)
    for (const format of ['json', 'html', 'text']) {
      await node.get(`/v1/modules/doors/sections/page-2?format=${format}`)
    }
    expect(asked).toHaveLength(3)
    await node.close()
  })

  it('that shows no document costs none', async () => {
    const node = await serve()
    for (const address of ['/v1', '/v1/modules/nowhere', '/v1/sections?language=xx']) {
      await node.get(address)
    }
    expect(asked).toEqual([])
    await node.close()
  })
})

describe('a delta', () => {
  it('reads what has changed and nothing else', async () => {
    const node = await serve()
    const { data } = (await (await node.get('/v1/sync')).json()) as { data: { token: string } }
    asked = []
    await write.update('sections', sections[3] as Doc, { body: text('New.') })
    const since = async () => {
      const response = await node.get(`/v1/sync?since=${data.token}`)
      return (await response.json()) as { data: { documents: { id: string }[] } }
    }
    while ((await since()).data.documents.length === 0);
    const changed = (await since()).data.documents.map(({ id }) => id)
    expect(changed).toContain(sections[3]?.uid)
    expect(new Set(asked.flat())).toEqual(new Set(changed))
    expect(changed.length).toBeLessThan(SECTIONS)
    await node.close()
  })
})

describe('what has moved', () => {
  it('is found by each path at which it stood, however that ends, and by no other', async () => {
    const moved = await write.create('modules', { title: 'Locks', slug: 'locks' })
    await write.update('modules', moved, { slug: 'bolts', permalinks: [{ path: '/old/locks/' }] })
    const node = await serve()
    const found = async (path: string) => {
      const answer = await node.get(`/v1/modules?permalink=${path}`)
      const { data } = (await answer.json()) as { data: { id: string }[] }
      return data.map(({ id }) => id)
    }
    for (const path of ['/locks', '/old/locks', '/old/locks/', '/old/locks/index.html']) {
      expect({ path, found: await found(path) }).toEqual({ path, found: [moved.uid] })
    }
    for (const path of ['/bolts', '/old', '/doors']) expect(await found(path)).toEqual([])
    const { status } = await node.get('/v1/modules?permalink=locks')
    expect(status).toBe(422)
    await write.update('modules', moved, { permalinks: [] })
    await until(async () => (await found('/old/locks')).length === 0)
    await write.remove('modules', moved)
    await until(async () => (await found('/locks')).length === 0)
    await node.close()
  })
})

describe('a name in other letters than those of English', () => {
  it('is the same name where letter and accent are written apart', async () => {
    const module = await write.create('modules', { title: 'Bücherei', slug: 'bücherei' })
    const node = await serve()
    for (const form of ['NFC', 'NFD'] as const) {
      const name = encodeURIComponent('bücherei'.normalize(form))
      for (const path of [
        `/v1/modules/${name}`,
        `/embed/modules/${name}`,
        `/v1/oembed?url=/${name}`,
      ])
        expect({ path, status: (await node.get(path)).status }).toEqual({ path, status: 200 })
    }
    await write.remove('modules', module)
    await node.close()
  })
})

describe('a frame for an address at which nothing stands any more', () => {
  it('is that of what once stood there, until something else does', async () => {
    const hinges = await write.create('modules', { title: 'Hinges', slug: 'hinges' })
    const oil = await write.create('sections', {
      ...{ title: 'Oil', slug: 'oil', module: hinges.id, body: text('Drip.') },
    })
    await write.update('modules', hinges, { slug: 'joints' })
    await write.update('sections', oil, { slug: 'grease' })
    const node = await serve()
    const titleAt = async (url: string) => {
      const answer = await node.get(`/v1/oembed?url=${encodeURIComponent(url)}`)
      return answer.ok ? ((await answer.json()) as { title: string }).title : null
    }
    expect(await titleAt('/hinges')).toBe('Hinges')
    for (const path of ['/hinges/oil/', '/joints/oil', '/hinges/grease']) {
      expect({ path, title: await titleAt(path) }).toEqual({ path, title: 'Oil' })
    }
    expect(await titleAt('/hinges/nothing')).toBeNull()
    const other = await write.create('modules', { title: 'Other hinges', slug: 'hinges' })
    await until(async () => (await titleAt('/hinges')) === 'Other hinges')
    await write.remove('sections', oil)
    for (const module of [other, hinges]) await write.remove('modules', module)
    await node.close()
  })
})

describe('the release of a list', () => {
  it('grows where what it is narrowed by is called otherwise', async () => {
    const course = await write.create('courses', { title: 'Named', slug: 'named' })
    const module = await write.create('modules', { title: 'In it', course: course.id })
    const section = await write.create('sections', { title: 'Within', module: module.id })
    const node = await serve()
    const listed = async () => {
      const answer = await node.get('/v1/sections?course=named')
      return (await answer.json()) as { data: { id: string }[]; meta: { release: number } }
    }
    const before = await listed()
    expect(before.data.map(({ id }) => id)).toEqual([section.uid])
    await write.update('courses', course, { slug: 'renamed' })
    await until(async () => (await listed()).data.length === 0)
    expect((await listed()).meta.release).toBeGreaterThan(before.meta.release)
    for (const [slug, doc] of [
      ['sections', section],
      ['modules', module],
      ['courses', course],
    ] as const)
      await write.remove(slug, doc)
    await node.close()
  })
})

describe('while a release is being written', () => {
  it('nobody is shown what it changes before it is finished', async () => {
    const node = await serve()
    const { db } = cms.payload
    const row = { collection: 'published', where: { uid: { equals: callout.uid } } }
    const [newest] = (await reader.releasesSince(0)).slice(-1)
    const number = (newest?.number ?? 0) + 1
    const begun = await db.create({ collection: 'releases', data: { number, finished: false } })
    await db.updateOne({ ...row, data: { release: number } })
    let answered = false
    const answer = node.get(`/v1/callouts/${callout.uid}`).then((response) => {
      answered = true
      return response.json()
    })
    while (asked.length < 3) await setImmediate()
    expect(answered).toBe(false)
    await db.updateOne({ collection: 'releases', id: begun.id, data: { finished: true } })
    expect(await answer).toMatchObject({ data: { id: callout.uid }, meta: { release: number } })
    await node.close()
  })
})

describeOnSqlite('the database', () => {
  const plan = async (sql: string, args: string[]) => {
    const { client } = cms.payload.db as unknown as {
      client: { execute: (query: object) => Promise<{ rows: { detail: string }[] }> }
    }
    const { rows } = await client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args })
    return rows.map(({ detail }) => detail).join('; ')
  }

  it('finds documents by an index', async () => {
    expect(await plan(rowsQuery(['?', '?']), ['a', 'b'])).toMatch(/^SEARCH published USING INDEX/)
  })

  it('finds by an index what stood at a path', async () => {
    expect(await plan(onceAtQuery('?'), ['/old'])).not.toContain('SCAN')
  })

  it('tells where they stand from an index alone', async () => {
    const json = { array: 'json_array', arrays: 'json_group_array' }
    expect(await plan(standingsQuery('?', json), [''])).toContain('USING COVERING INDEX')
  })
})
