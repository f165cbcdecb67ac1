import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { CollectionSlug, Payload } from 'payload'
import { importSamples } from '../../src/server/sample'
import { type Cms, startPayload } from '../releases/cms'

let cms: Cms
let imported: string[]

beforeEach(async () => {
  cms = await startPayload()
  imported = []
})
afterEach(() => cms.close())

const importInto = (payload: Payload) =>
  importSamples(payload, async (_, folder) => imported.push(path.basename(folder)))

const write = (collection: string, data: object) =>
  cms.payload.create({ collection: collection as CollectionSlug, data, overrideAccess: true })

const run = (course: string, state: string, startedAt: string) =>
  write('import-runs', { course, state, startedAt })

describe('the sample courses', () => {
  it('are imported into an empty database', async () => {
    await importInto(cms.payload)
    expect(imported.sort()).toEqual(['quiet-spaces', 'welcoming-newcomers'])
  })

  it('are not where anybody has written anything, be it a draft or trash', async () => {
    await write('courses', { title: 'Ours', slug: 'ours', deletedAt: new Date().toISOString() })
    await importInto(cms.payload)
    expect(imported).toEqual([])
  })

  it('are not where anything was imported, even if it was deleted since', async () => {
    await run('our-modules', 'finished', '2026-01-01T00:00:00.000Z')
    await importInto(cms.payload)
    expect(imported).toEqual([])
  })

  it('are completed where a start was cut off while it imported them, once', async () => {
    await run('quiet-spaces', 'running', '2026-01-01T00:00:00.000Z')
    await importInto(cms.payload)
    expect(imported).toHaveLength(2)
    await run('quiet-spaces', 'finished', '2026-01-01T00:01:00.000Z')
    await importInto(cms.payload)
    expect(imported).toHaveLength(2)
  })
})
