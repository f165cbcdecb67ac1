/** Every query of an installation at work is answered from an index, as each engine's own log has it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { databasesOf } from './databases'
import { watchQueries, type Watch } from './queries'
import { ACTS } from './queries/acts'
import { withoutAllowed } from './queries/allowed'
import { openStage, type Stage } from './queries/stage'

const databases = databasesOf()
const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-indexes-'))
let watch: Watch
let stage: Stage

beforeAll(async () => {
  const uri = databases.uriIn(folder)
  await databases.make(uri)
  watch = await watchQueries(uri)
  stage = await openStage(watch.uri)
  await watch.begin()
})
afterAll(async () => {
  await stage.close()
  await watch.end()
  await databases.drop(databases.uriIn(folder))
  rmSync(folder, { recursive: true, force: true })
})

describe('each query uses an index', () => {
  it.each(Object.entries(ACTS))('%s', async (_name, act) => {
    await act(stage)
    const { statements, scans } = await watch.heard()
    expect(withoutAllowed(scans)).toEqual([])
    expect(statements).toBeGreaterThan(0)
  })

  it('and one that has none is found', async () => {
    await stage.cms.payload.db.find({
      collection: 'modules',
      where: { summary: { equals: 'What nobody looks for.' } },
      pagination: false,
    })
    const { scans } = await watch.heard()
    expect(scans).toMatchObject([
      { collection: 'modules', statement: expect.stringContaining('summary') },
    ])
  })
})
