/** The package as a stranger gets it: packed, installed in an empty folder, each entry imported. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const MINUTES = 60_000

/** What each entry promises to export; a name that goes missing breaks somebody's build. */
const EXPORTS = {
  'connectedlib-cms': ['connectedLib'],
  'connectedlib-cms/client': ['MemorySyncStore', 'ProblemError', 'createClient'],
  'connectedlib-cms/client/files': ['FileSyncStore'],
  'connectedlib-cms/delivery': ['createDelivery', 'createPayloadStore'],
  'connectedlib-cms/seed': ['importCourse', 'planImport', 'readCourse'],
} as const

describe('the published package', () => {
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'connectedlib-package-'))
    const { stdout } = await run('npm', ['run', '--silent', 'build:package'], {
      cwd: process.cwd(),
    })
    const tarball = stdout.trim().split('\n').at(-1) ?? ''
    await writeFile(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }')
    await run('npm', ['install', '--no-audit', '--no-fund', tarball], { cwd: folder })
  }, 8 * MINUTES)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(Object.entries(EXPORTS))(
    '%s exports what it promises',
    async (entry, names) => {
      const script = `console.log(JSON.stringify(Object.keys(await import('${entry}'))))`
      const { stdout } = await run(
        process.execPath,
        ['--conditions=production', '--input-type=module', '-e', script],
        { cwd: folder },
      )
      expect(JSON.parse(stdout)).toEqual(expect.arrayContaining([...names]))
    },
    MINUTES,
  )

  it(
    'holds what its code reads from files beside it',
    async () => {
      const file = './node_modules/connectedlib-cms/dist/seed/report/html/style.js'
      const script = `console.log((await import('${file}')).STYLE)`
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
        cwd: folder,
      })
      expect(stdout).toContain('--paper:')
    },
    MINUTES,
  )
})
