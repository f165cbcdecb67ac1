/** Keys of partners: made in the admin, kept as hashes, heard of by every node. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { createClient } from '../../src/client'
import { createPayloadKeys, createPayloadStore } from '../../src/delivery'
import { JournaledStore } from '../../src/delivery/store/journaled'
import { engineOf } from '../../src/engines'
import type { Reader } from '../../src/engines/reader'
import { journalOf } from '../../src/server/journal'
import { keysIn } from '../../src/server/keys'
import { startPayload, writerOf, type Cms } from '../releases/cms'
import { signIn, type Person } from '../schema/rest'
import { startNode, type Node } from './node'

const PAGE = '/v1/modules/doors'

let cms: Cms
let admin: Person
let editor: Person
let partner: string
let reader: Reader
/** The node that edits, and one that knows the database alone. */
let own: Node
let other: Node

beforeAll(async () => {
  cms = await startPayload()
  admin = await signIn(cms, 'admin')
  editor = await signIn(cms, 'editor')
  await writerOf(cms.payload).create('modules', { title: 'Doors' })
  const made = await admin.post('/partners', { name: 'A library' })
  partner = String(made.body.doc?.id)
  const onError = (error: unknown) => {
    throw error
  }
  reader = await engineOf(cms.uri).reader(cms.uri)
  own = await startNode({
    store: createPayloadStore(cms.payload),
    keys: createPayloadKeys(cms.payload),
    limits: { perAddress: 0, perKey: 50 },
  })
  other = await startNode({
    store: new JournaledStore(journalOf(reader), { onError }),
    keys: keysIn(reader),
    limits: { perAddress: 0, perKey: 50 },
  })
})
afterAll(async () => {
  await own.close()
  await other.close()
  await reader.close()
  await cms.close()
})

async function make(data: object = {}): Promise<{ key: string; id: string }> {
  const { status, body } = await admin.post(`/partners/${partner}/keys`, {
    label: 'Website',
    scopes: ['read'],
    ...data,
  })
  expect(status).toBe(201)
  return { key: String(body.key), id: String(body.id) }
}

const ask = (node: Node, key: string, path = PAGE) =>
  node.get(path, { authorization: `Bearer ${key}` })

async function codeOf(response: Response): Promise<[number, string]> {
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  const { status, code } = (await response.json()) as { status: number; code: string }
  expect(status).toBe(response.status)
  return [status, code]
}

describe('a new key', () => {
  it('opens what is published on every node, with the same bytes as without one', async () => {
    const { key } = await make()
    const anonymous = await own.get(PAGE)
    for (const node of [own, other]) {
      const answer = await ask(node, key)
      expect(answer.status).toBe(200)
      expect(await answer.clone().text()).toBe(await (await node.get(PAGE)).text())
      expect(answer.headers.get('cache-control')).toBe(anonymous.headers.get('cache-control'))
      expect(answer.headers.get('vary')).toBe('Accept-Encoding')
      expect(answer.headers.get('ratelimit-policy')).toBe('"key";q=50;w=60')
    }
  })

  it('is shown once: nothing that is kept or answered holds it', async () => {
    const { key, id } = await make()
    const [, lookup = '', secret = ''] = key.split('_')
    const stored = JSON.stringify(await cms.payload.db.find({ collection: 'partner-keys' }))
    expect(stored.includes(lookup)).toBe(true)
    expect(stored.includes(secret)).toBe(false)
    for (const path of [`/partner-keys/${id}`, '/partner-keys?depth=2', `/partners/${partner}`]) {
      const said = JSON.stringify(await admin.get(path))
      for (const never of [secret, lookup, '"hash"', '"lookup"']) expect(said).not.toContain(never)
    }
    expect((await admin.get('/partner-keys?where[hash][exists]=true')).status).toBe(400)
  })

  it('is made by administrators alone, from right values', async () => {
    expect((await editor.post(`/partners/${partner}/keys`, { label: 'x' })).status).toBe(403)
    expect((await admin.post('/partners/9999/keys', { label: 'x' })).status).toBe(404)
    expect((await admin.post(`/partners/${partner}/keys`, {})).status).toBe(400)
    expect(
      (await admin.post(`/partners/${partner}/keys`, { label: 'x', scopes: ['all'] })).status,
    ).toBe(400)
    expect((await admin.post('/partner-keys', { label: 'x', partner })).status).toBe(403)
  })

  it('is presented by the client', async () => {
    const { key } = await make()
    const client = createClient({ baseUrl: own.base, key })
    expect((await client.module('doors')).title).toBe('Doors')
    const wrong = createClient({ baseUrl: own.base, key: `${key}0` })
    await expect(wrong.module('doors')).rejects.toMatchObject({ code: 'invalid-key' })
  })

  it('may have a limit of its own', async () => {
    const { key } = await make({ perMinute: 7 })
    expect((await ask(own, key)).headers.get('ratelimit')).toMatch(/^"key";r=6;t=(60|59)$/)
  })
})

describe('a key that opens nothing', () => {
  it('is told so, in a code of its own', async () => {
    const { key, id } = await make()
    const wrong = `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`
    for (const none of [wrong, 'clk_', 'something', `${key}0`]) {
      const answer = await ask(own, none)
      expect(answer.headers.get('www-authenticate')).toBe(
        'Bearer realm="ConnectedLib", error="invalid_token"',
      )
      expect(await codeOf(answer)).toEqual([401, 'invalid-key'])
    }
    const { key: stale } = await make({ expiresAt: '2020-01-01T00:00:00Z' })
    expect(await codeOf(await ask(own, stale))).toEqual([401, 'expired-key'])
    expect(await codeOf(await ask(other, stale))).toEqual([401, 'expired-key'])
    const { key: preview } = await make({ scopes: ['preview'] })
    const refused = await ask(own, preview)
    expect(refused.headers.get('www-authenticate')).toContain('insufficient_scope')
    expect(await codeOf(refused)).toEqual([403, 'missing-scope'])
    expect((await ask(own, key)).status).toBe(200)
    await admin.delete(`/partner-keys/${id}`)
    expect(await codeOf(await ask(own, key))).toEqual([401, 'invalid-key'])
  })

  it('nor does one without its scheme, or a scheme without one', async () => {
    const { key } = await make()
    for (const authorization of ['Bearer ', 'bearer', key, `Bearer ${key} ${key}`, 'clk_']) {
      expect(await codeOf(await own.get(PAGE, { authorization }))).toEqual([401, 'invalid-key'])
    }
  })

  it('does not keep a scheme of somebody else’s from being ignored', async () => {
    expect((await own.get(PAGE, { authorization: 'Basic eDp5' })).status).toBe(200)
  })
})

describe('revoking', () => {
  it('is heard of at once where it is done, within a second elsewhere, and is for ever', async () => {
    const { key: old, id } = await make({ perMinute: 1_000_000 })
    const { key: next } = await make()
    for (const node of [own, other]) expect((await ask(node, old)).status).toBe(200)
    const begin = performance.now()
    expect((await admin.patch(`/partner-keys/${id}`, { revokedAt: '2040-01-01' })).status).toBe(200)
    expect(await codeOf(await ask(own, old))).toEqual([401, 'revoked-key'])
    while ((await ask(other, old)).status === 200)
      expect(performance.now() - begin).toBeLessThan(1500)
    expect(await codeOf(await ask(other, old))).toEqual([401, 'revoked-key'])
    const { body } = await admin.patch(`/partner-keys/${id}`, { revokedAt: null })
    expect(Date.parse(String(body.doc?.revokedAt))).toBeLessThan(Date.now() + 1)
    for (const node of [own, other]) expect((await ask(node, next)).status).toBe(200)
  })

  it('happens to every key of a partner who is not active, or who leaves', async () => {
    const { key } = await make()
    expect((await ask(own, key)).status).toBe(200)
    await admin.patch(`/partners/${partner}`, { active: false })
    expect(await codeOf(await ask(own, key))).toEqual([401, 'revoked-key'])
    await admin.patch(`/partners/${partner}`, { active: true })
    expect((await ask(own, key)).status).toBe(200)
    const { body } = await admin.post('/partners', { name: 'Another' })
    const leaver = String(body.doc?.id)
    const made = await admin.post(`/partners/${leaver}/keys`, { label: 'x', scopes: ['read'] })
    expect((await ask(own, String(made.body.key))).status).toBe(200)
    expect((await admin.delete(`/partners/${leaver}`)).status).toBe(200)
    expect(await codeOf(await ask(own, String(made.body.key)))).toEqual([401, 'invalid-key'])
  })
})

describe('usage', () => {
  it('is added up over nodes, day by day', async () => {
    const { key, id } = await make()
    const nodes = [
      await startNode({
        store: createPayloadStore(cms.payload),
        keys: createPayloadKeys(cms.payload),
      }),
      await startNode({ store: createPayloadStore(cms.payload), keys: keysIn(reader) }),
    ]
    for (const node of nodes) {
      for (let count = 0; count < 3; count += 1) await ask(node, key)
      await node.close()
    }
    const { docs } = await cms.payload.find({
      collection: 'partner-usage' as CollectionSlug,
      where: { key: { equals: id } },
      overrideAccess: true,
    })
    expect(docs).toMatchObject([{ day: new Date().toISOString().slice(0, 10), requests: 6 }])
    const { body } = await admin.get(`/partner-keys/${id}`)
    expect(body).toMatchObject({ scopes: ['read'], begins: key.slice(0, 12) })
    expect(Date.now() - Date.parse(String(body.usedAt))).toBeLessThan(60_000)
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
    const source = createPayloadKeys(cms.payload)
    for (const ago of [0, 3, 29, 30]) await source.addUsage({ key: id, day: day(ago), requests: 1 })
    const daysAt = async (path: string) =>
      (await admin.get(path)).body.days as { day: string; requests: number }[]
    const days = await daysAt(`/partner-keys/${id}/usage`)
    expect(days).toHaveLength(30)
    expect(days.filter(({ requests }) => requests > 0)).toEqual([
      { day: day(29), requests: 1 },
      { day: day(3), requests: 1 },
      { day: day(0), requests: 7 },
    ])
    const of = (path: string) => daysAt(path).then((all) => all.at(-4)?.requests)
    expect(await of(`/partners/${partner}/usage`)).toBe(1)
    const { body: other } = await admin.post('/partners', { name: 'Without keys' })
    expect(await of(`/partners/${String(other.doc?.id)}/usage`)).toBe(0)
    for (const path of [`/partner-keys/${id}/usage`, `/partners/${partner}/usage`])
      expect((await editor.get(path)).status).toBe(403)
  })

  it('of a key that is gone meanwhile is kept by no node, and is no error', async () => {
    const { id } = await make()
    const collection = 'partner-keys' as CollectionSlug
    await cms.payload.db.deleteOne({ collection, where: { id: { equals: id } } })
    const usage = { key: id, day: '2026-01-31', requests: 1 }
    await expect(createPayloadKeys(cms.payload).addUsage(usage)).resolves.toBeUndefined()
    await expect(keysIn(reader).addUsage(usage)).resolves.toBeUndefined()
    const where = { key: { equals: id } }
    const kept = await cms.payload.db.find({ collection: 'partner-usage', where })
    expect(kept.docs).toEqual([])
  })
})
