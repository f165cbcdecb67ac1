/** A database that an earlier version made, with a sample course in it, is brought up to date and serves the same. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { importCourse, readCourse } from '../../seed'
import { reconcile } from '../../src/releases'
import { startPayload, type Cms } from '../releases/cms'
import { delivered } from '../seed/api'
import { databasesOf } from './databases'

const ENGINE = process.env.TEST_DATABASE ? 'postgres' : 'sqlite'
const SAMPLE = 'seed/content/quiet-spaces'
const fixture = (end: string) => readFileSync(`test/engines/earlier/${ENGINE}.${end}`)

const databases = databasesOf()
// MongoDB keeps no schema.
const whereSchemaChanges = databases.load ? describe : describe.skip

const digestsOf = (documents: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(documents).map(([id, document]) => [
      id,
      createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 16),
    ]),
  )

whereSchemaChanges('a database of an earlier version', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-earlier-'))
  let cms: Cms
  beforeAll(async () => {
    const uri = databases.uriIn(folder)
    await databases.load?.(uri, fixture('gz'))
    cms = await startPayload(uri)
    await reconcile(cms.payload)
  })
  afterAll(async () => {
    await cms.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('serves what it has served', async () => {
    const served = digestsOf(await delivered(cms.payload))
    expect(served).toEqual(JSON.parse(fixture('json').toString('utf8')))
  })

  it('finds again what it has imported', async () => {
    const { documents, orphans } = await importCourse(cms.payload, await readCourse(SAMPLE))
    expect(orphans).toEqual([])
    expect(JSON.stringify(documents)).not.toContain('created')
  })
})
