/** What a transfer or a restore leaves that was cut off is served by nobody, and is mended by the next one. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { promises as fs, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { TRANSFER } from '../../src/engines/unfinished'
import { engineOf } from '../../src/engines'
import { databasesOf } from '../engines/databases'
import { writerOf } from '../releases/cms'
import { emptyDatabase, openBeside } from '../seed/process'
import { withManifest } from './archive'
import { run } from './command'
import { fillLibrary } from './library'
import { answersIn, restoreInto, save } from './place'

const PATIENCE = 120_000
const DIES = pathToFileURL(path.resolve('test/move/diesAtStep.mjs')).href
/** Among the uploads; the first of the database; far into it where there are many; more than there are. */
const STEPS = [2, 3, 48, 192]
const LISTENS_NOWHERE = { PORT: '0', HOST: '127.0.0.1' }
const HALF_TRANSFERRED =
  'Another database was being moved into this one, and not all of it is there: run the same "npm run transfer" again, or set DATABASE_URI to another.'
const HALF_RESTORED =
  'A backup was being put into this database when that was cut off: run "npm run restore" again, with --replace, or set DATABASE_URI to another.'

/** It puts collections in place one after the other, where others do so at one stroke. */
const isMongodb = process.env.TEST_DATABASE?.startsWith('mongodb:') ?? false

const databases = databasesOf()
let root: string
const at = (name: string) => path.join(root, name)

async function seenIn(data: string) {
  const dot = await fs.readFile(path.join(data, 'uploads', 'dot.png'), 'base64')
  return { answers: await answersIn(data), dot }
}

async function unfinishedIn(data: string): Promise<string | undefined> {
  const reader = await engineOf(databases.uriIn(data)).reader(databases.uriIn(data))
  try {
    return await reader.unfinished()
  } finally {
    await reader.close()
  }
}

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'connectedlib-cut-off-'))
  await emptyDatabase(at('new'))
  const cms = await openBeside(at('new'))
  await fillLibrary(cms)
  await cms.close()
  await save(at('new'), at('new.zip'))
  await withManifest(at('new.zip'), at('wrong.zip'), ({ counts }) => ({
    counts: { ...counts, modules: 99 },
  }))

  await emptyDatabase(at('old'))
  const before = await openBeside(at('old'))
  await writerOf(before.payload).create('modules', { title: 'Before' })
  await before.close()
  await fs.mkdir(path.join(at('old'), 'uploads'), { recursive: true })
  await fs.writeFile(path.join(at('old'), 'uploads', 'dot.png'), 'the dot of before')
  await save(at('old'), at('old.zip'))
}, PATIENCE)
afterAll(async () => {
  for (const name of await fs.readdir(root)) await databases.drop(databases.uriIn(at(name)))
  await fs.rm(root, { recursive: true, force: true })
})

/** Of another machine, which does not have the files. */
const elsewhere = () => ({ ...LISTENS_NOWHERE, UPLOADS_DIR: at('elsewhere') })

it(
  'a database into which another is being moved is served and written by nobody, and moved nowhere',
  async () => {
    const data = at('half')
    await databases.make(databases.uriIn(data))
    await restoreInto(data, at('new.zip'), true)
    const half = await openBeside(data)
    await half.payload.kv.set(TRANSFER, { source: 'of another' })
    const commands: [script: string, ...args: string[]][] = [
      ['src/server'],
      ['src/deliveryNode'],
      ['seed/cli', 'seed/content/quiet-spaces'],
      ['transfer/cli', databases.uriIn(data), `file:${at('target')}/cms.db`],
    ]
    for (const [script, ...args] of commands) {
      const { code, said } = await run(script, args, data, LISTENS_NOWHERE)
      expect({ script, code, said }).toEqual({ script, code: 1, said: HALF_TRANSFERRED })
    }
    await half.payload.kv.delete(TRANSFER)
    await half.close()
    expect(await unfinishedIn(data)).toBeUndefined()
  },
  PATIENCE,
)

describe('a restore that is killed while it puts a backup in place', () => {
  it(
    'is found by the next start, and leaves what was there to the next restore',
    async () => {
      const data = at('killed')
      await databases.make(databases.uriIn(data))
      await restoreInto(data, at('old.zip'), true)
      const before = await seenIn(data)
      const kills: number[] = []
      let isSeenInDatabase = false
      for (const step of STEPS) {
        const { code, said } = await run(
          'backup/cli',
          ['restore', at('new.zip'), '--replace'],
          data,
          {
            NODE_OPTIONS: `--import=${DIES}`,
            DIES_AT_STEP: String(step),
          },
        )
        if (code === 0) break
        expect({ step, code, said }).toEqual({ step, code: null, said: '' })
        kills.push(step)
        expect(await run('src/server', [], data, LISTENS_NOWHERE)).toMatchObject({
          code: 1,
          said: expect.stringMatching(
            /^A backup was being put in place when that was cut off, .*$/,
          ),
        })
        if ((await unfinishedIn(data)) === 'restore') {
          isSeenInDatabase = true
          for (const script of ['src/deliveryNode', 'src/server']) {
            expect(await run(script, [], data, elsewhere())).toEqual({
              code: 1,
              said: HALF_RESTORED,
            })
          }
        }
        await expect(restoreInto(data, at('wrong.zip'), true)).rejects.toThrow('"modules" has')
        expect({ step, ...(await seenIn(data)) }).toEqual({ step, ...before })
        expect(await unfinishedIn(data)).toBeUndefined()
      }
      expect(kills.length).toBeGreaterThan(0)
      expect(isSeenInDatabase).toBe(isMongodb)
      expect((await seenIn(data)).answers).toEqual((await seenIn(at('new'))).answers)
    },
    3 * PATIENCE,
  )
})
