/** Who may read the file of an embedded database, and what SQLite keeps beside it. */
import { promises as fs, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { databaseUri } from '../../src/databaseFile'
import { engineOf } from '../../src/engines'
import { startPayload } from '../releases/cms'
import { describeOnSqlite } from './only'

let root: string
let umask: number
beforeAll(() => {
  umask = process.umask(0o022)
  root = mkdtempSync(path.join(tmpdir(), 'connectedlib-rights-'))
})
afterAll(async () => {
  process.umask(umask)
  await fs.rm(root, { recursive: true, force: true })
})

const modesIn = async (folder: string) => {
  const names = (await fs.readdir(folder)).filter((name) => name.startsWith('cms.db')).sort()
  return Promise.all(
    names.map(async (name) => [
      name,
      ((await fs.stat(path.join(folder, name))).mode & 0o777).toString(8),
    ]),
  )
}

const inUse = (mode: string) => ['cms.db', 'cms.db-shm', 'cms.db-wal'].map((name) => [name, mode])

describeOnSqlite('the file of a database', () => {
  it('that is made by a start is for its owner alone', async () => {
    const folder = path.join(root, 'new')
    const cms = await startPayload(databaseUri(path.join(folder, 'cms.db')))
    expect(await modesIn(folder)).toEqual(inUse('600'))
    await cms.close()
  })

  it('that is made by a node that only delivers is, too', async () => {
    const folder = path.join(root, 'delivering')
    const uri = databaseUri(path.join(folder, 'cms.db'))
    const reader = await engineOf(uri).reader(uri)
    expect(await modesIn(folder)).toEqual([['cms.db', '600']])
    await reader.close()
  })

  it('that is there keeps the rights that it has', async () => {
    const folder = path.join(root, 'known')
    await fs.mkdir(folder)
    await fs.writeFile(path.join(folder, 'cms.db'), '')
    await fs.chmod(path.join(folder, 'cms.db'), 0o640)
    const cms = await startPayload(databaseUri(path.join(folder, 'cms.db')))
    expect(await modesIn(folder)).toEqual(inUse('640'))
    await cms.close()
  })
})
