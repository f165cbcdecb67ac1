/** The plugin in somebody else's project, which has collections and hooks of its own. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { pushDevSchema } from '@payloadcms/drizzle'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, getPayload, type CollectionConfig, type Config, type Payload } from 'payload'
import { connectedLib } from '../../src/plugin'

const seen: string[] = []

const eventsOf = (): CollectionConfig => ({
  slug: 'events',
  access: { read: () => true },
  fields: [
    { name: 'title', type: 'text' },
    { name: 'module', type: 'relationship', relationTo: 'modules' },
  ],
  hooks: { afterChange: [({ doc }) => void seen.push(String(doc.title))] },
})

/** A library's own people, with a role for us. */
const staffOf = (): CollectionConfig => ({
  slug: 'users',
  auth: true,
  fields: [
    { name: 'roles', type: 'select', hasMany: true, options: ['admin', 'editor', 'author'] },
  ],
})

function host(folder: string): Config {
  return {
    secret: 'the secret of the host',
    db: sqliteAdapter({ client: { url: `file:${path.join(folder, 'host.db')}` }, push: false }),
    editor: lexicalEditor(),
    collections: [eventsOf(), staffOf()],
    typescript: { autoGenerate: false },
    telemetry: false,
    logger: { options: { level: 'fatal' } },
  }
}

function deepFreeze<T>(value: T, frozen = new Set<unknown>()): T {
  if (typeof value !== 'object' || value === null || frozen.has(value)) return value
  frozen.add(value)
  for (const inner of Object.values(value)) deepFreeze(inner, frozen)
  return Object.freeze(value)
}

const slugsOf = (config: Config) => (config.collections ?? []).map(({ slug }) => slug)

describe('connectedLib()', () => {
  it('adds its task beside the host’s', () => {
    const task = { slug: 'water-the-plants', handler: () => ({ output: {} }) }
    const config: Config = { jobs: { tasks: [task] }, secret: 'x', db: {} as Config['db'] }
    const { jobs } = connectedLib()(config) as Config
    expect(jobs?.tasks?.map(({ slug }) => slug)).toEqual(['water-the-plants', 'deliverWebhook'])
    expect(config.jobs?.tasks).toEqual([task])
  })

  it('adds its collections beside the host’s and changes nothing of them', () => {
    const [events, staff] = [eventsOf(), staffOf()]
    const config: Config = { collections: [events, staff], secret: 'x', db: {} as Config['db'] }
    const before = JSON.stringify(config)
    deepFreeze(config.collections)
    const made = connectedLib()(config)
    expect(slugsOf(made)).toEqual(
      expect.arrayContaining(['events', 'users', 'courses', 'modules', 'sections']),
    )
    expect(made.collections?.slice(0, 2)).toEqual([events, staff])
    expect(JSON.stringify(config)).toBe(before)
  })

  it('is pure: the same options give the same config', () => {
    const config: Config = { collections: [], secret: 'x', db: {} as Config['db'] }
    expect(slugsOf(connectedLib()(config))).toEqual(slugsOf(connectedLib()(config)))
  })

  it('takes a function from the default config of a collection to the final one', () => {
    const made = connectedLib({
      collections: {
        modules: (modules) => ({
          ...modules,
          fields: [...modules.fields, { name: 'audience', type: 'text' }],
        }),
      },
    })({ collections: [], secret: 'x', db: {} as Config['db'] })
    const fields = made.collections?.find(({ slug }) => slug === 'modules')?.fields ?? []
    expect(fields.at(-1)).toEqual({ name: 'audience', type: 'text' })
  })

  it('takes other slugs, wherever its collections name each other', () => {
    const made = connectedLib({ slugs: { users: 'staff', importRuns: 'imports' } })({
      collections: [],
      secret: 'x',
      db: {} as Config['db'],
    })
    expect(slugsOf(made)).toEqual(expect.arrayContaining(['staff', 'imports']))
    const sections = made.collections?.find(({ slug }) => slug === 'sections')
    expect(sections?.fields).toContainEqual(
      expect.objectContaining({ name: 'createdBy', relationTo: 'staff' }),
    )
  })

  it('says which slug is taken', () => {
    const config: Config = {
      collections: [{ ...eventsOf(), slug: 'media' }],
      secret: 'x',
      db: {} as Config['db'],
    }
    expect(() => connectedLib()(config)).toThrow('"media" already')
  })
})

describe('a host that runs with it', () => {
  let folder: string
  let payload: Payload

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-host-'))
    const config = buildConfig({ ...host(folder), plugins: [connectedLib({ uploadsDir: folder })] })
    payload = await getPayload({ key: 'foreign', config })
    await pushDevSchema(payload.db as unknown as Parameters<typeof pushDevSchema>[0])
  })

  afterAll(async () => {
    await payload.destroy()
    rmSync(folder, { recursive: true, force: true })
  })

  it('keeps its own collection and hooks, and relates to ours', async () => {
    const module = await payload.create({
      collection: 'modules',
      data: { title: 'Ours', _status: 'published' } as never,
    })
    const event = await payload.create({
      collection: 'events' as 'modules',
      data: { title: 'Theirs', module: module.id } as never,
      depth: 1,
    })
    expect(seen).toEqual(['Theirs'])
    expect(event).toMatchObject({ module: { title: 'Ours', slug: 'ours' } })
  })
})
