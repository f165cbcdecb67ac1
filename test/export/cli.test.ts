/** The command as a person runs it, in a process of its own. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { databasesOf } from '../engines/databases'
import { folderOf, SMALL, type Folder } from '../seed/folder'
import { compiled, emptyDatabase } from '../seed/process'

const PATIENCE = 180_000

let source: Folder
let data: string
beforeAll(() => {
  source = folderOf(SMALL)
  data = mkdtempSync(path.join(tmpdir(), 'connectedlib-cli-'))
})
afterAll(() => {
  source.delete()
  rmSync(data, { recursive: true, force: true })
})

async function run(uri: string, script: string, ...args: string[]) {
  const child = spawn(process.execPath, [...compiled(script), ...args], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URI: uri,
      UPLOADS_DIR: path.join(data, 'uploads'),
      PAYLOAD_SECRET: 'a secret for tests',
    },
  })
  let [said, complained] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said: said.trim(), complained: complained.trim() }
}

it(
  'npm run export says in one line that there is no database, and makes none',
  async () => {
    const file = path.join(data, 'none.db')
    const missing = await run(`file:${file}`, 'export/cli', path.join(data, 'out'))
    expect(missing).toMatchObject({
      code: 1,
      said: '',
      complained: expect.stringContaining(`There is no database at ${file}`),
    })
    expect(readdirSync(data)).toEqual([])
  },
  PATIENCE,
)

it(
  'npm run export says what it wrote, or in one line why it did not',
  async () => {
    const out = path.join(data, 'out')
    const uri = databasesOf().uriIn(data)
    await emptyDatabase(data)
    const empty = await run(uri, 'export/cli', out)
    expect(empty).toEqual({
      code: 1,
      said: '',
      complained: 'No course is published here. Publish one first.',
    })
    await run(uri, 'seed/cli', source.path, '--course', 'small')
    const written = await run(uri, 'export/cli', out, '--course', 'small')
    expect(written).toEqual({
      code: 0,
      said: `Course "small" is in ${out}: 3 pages, 0 images and files.`,
      complained: '',
    })
    expect(existsSync(path.join(out, '_data/course.yml'))).toBe(true)
  },
  PATIENCE,
)
