/** The command as a person runs it, in a process of its own. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Report } from '../../seed'
import { REPORT_FILE } from '../../seed/report'
import { databasesOf } from '../engines/databases'
import { folderOf, SMALL, type Folder } from './folder'
import { startSeed } from './process'
import { zipOf } from './zipOf'

const PATIENCE = 120_000

const databases = databasesOf()
let folder: Folder
let data: string
beforeAll(async () => {
  folder = folderOf(SMALL)
  data = mkdtempSync(path.join(tmpdir(), 'connectedlib-cli-'))
  if (!isEmbedded()) await databases.make(databases.uriIn(data))
})
afterAll(() => {
  folder.delete()
  rmSync(data, { recursive: true, force: true })
})

/** Whether the command makes the database itself. */
const isEmbedded = () => databases.uriIn(data).startsWith('file:')
const at = (name: string) => path.join(data, name)

const seed = (args: string[], environment: Record<string, string> = {}) =>
  startSeed(args, data, environment).ended

describe('npm run seed', () => {
  it(
    'says in a dry run what it would do, imports, and has nothing to do the second time',
    async () => {
      const dry = await seed([folder.path, '--course', 'small', '--dry-run'])
      expect(dry).toMatchObject({ code: 0, complained: '' })
      expect(dry.said).toMatch(/^Course "small" would be imported:\n(.*\n)* {2}sections +2 created/)
      expect(dry.said.includes(`There is no database at ${at('cms.db')} yet`)).toBe(isEmbedded())
      expect(readdirSync(data)).toEqual([])

      const report = at('report.json')
      const reports = ['--report', report, '--report', at('report.html')]
      const first = await seed([folder.path, '--course', 'small', ...reports])
      expect(first.said).toMatch(/^Course "small" is imported:\n(.*\n)* {2}sections +2 created/)
      expect(JSON.parse(readFileSync(report, 'utf8')) as Report).toMatchObject({
        course: 'small',
        dryRun: false,
        documents: { modules: { created: 1 }, sections: { created: 2 } },
      })
      expect(readFileSync(at('report.html'), 'utf8')).toMatch(/^<!doctype html>\n<html lang="en">/)

      const second = await seed([folder.path, '--course', 'small'])
      expect(second.said).toMatch(/^Nothing has changed in the source of course "small" since/)
    },
    PATIENCE,
  )

  it(
    'reads a zip file, and leaves nothing of it behind',
    async () => {
      const temporary = at('temporary')
      mkdirSync(temporary)
      writeFileSync(at('packed-main.zip'), await zipOf(SMALL))
      const { code, said } = await seed([at('packed-main.zip'), '--dry-run'], { TMPDIR: temporary })
      expect({ code, said }).toEqual({
        code: 0,
        said: expect.stringMatching(/^Course "packed" would be imported:\n(.*\n)* {2}sections +2/),
      })
      expect(readdirSync(temporary).filter((name) => name.startsWith('connectedlib'))).toEqual([])
    },
    PATIENCE,
  )

  it.each([
    ['no such folder', ['/no/such/folder'], {}, /^\/no\/such\/folder: .+ \(no-folder\)$/],
    ['a slug that is none', ['.', '--course', 'A b'], {}, /^error: .*--course.* small letters.*$/],
    [
      'a report into nowhere',
      ['.', '--report', '/no/where/r.json'],
      {},
      /^error: .*no such folder/,
    ],
    ['a report in place of a folder', ['.', '--report', '.'], {}, /^error: .*is a folder/],
    ['a setting that is wrong', [], { LOG_LEVEL: 'loud' }, /^Settings are wrong .*LOG_LEVEL.*$/],
  ])(
    'ends with one line where there is %s',
    async (_what, args, environment, message) => {
      const { code, said, complained } = await seed(
        args.length > 0 ? args : [folder.path],
        environment,
      )
      expect({ code, said }).toEqual({ code: 1, said: '' })
      expect(complained).toMatch(message)
    },
    PATIENCE,
  )

  it(
    'names all that cannot be read, keeps that as a report, and makes no database',
    async () => {
      const front = '---\ntitle: "open\n---\n'
      const bad = folderOf({ ...SMALL, 'modules/first/a.md': front, 'modules/first/b.md': front })
      const [json, html, uri] = [at('bad.json'), at('bad.html'), at('untouched.db')]
      const { code, said, complained } = await seed(
        [bad.path, '--course', 'bad', '--report', json, '--report', html],
        { DATABASE_URI: `file:${uri}` },
      )
      bad.delete()
      expect({ code, said, made: existsSync(uri) }).toEqual({ code: 1, said: '', made: false })
      expect(complained.split('\n')).toEqual([
        expect.stringMatching(/^modules\/first\/a\.md:3: .+ \(bad-front-matter\)$/),
        expect.stringMatching(/^modules\/first\/b\.md:3: .+ \(bad-front-matter\)$/),
        'Nothing was imported: these 2 things must be mended first.',
      ])
      const report = REPORT_FILE.parse(JSON.parse(readFileSync(json, 'utf8')))
      expect(report).toMatchObject({ course: 'bad', source: bad.path, stopped: true, pages: [] })
      expect(report.diagnostics.map(({ file }) => file)).toEqual([
        'modules/first/a.md',
        'modules/first/b.md',
      ])
      expect(readFileSync(html, 'utf8')).toContain('<h1>Why nothing was imported: bad</h1>')
    },
    PATIENCE,
  )

  it(
    'keeps a report of what cannot be fetched, without the password in its address',
    async () => {
      const file = at('fetched.json')
      const address = 'http://me:secret@127.0.0.1:1/none.git'
      await seed([address, '--report', file])
      const text = readFileSync(file, 'utf8')
      expect(JSON.parse(text)).toMatchObject({
        course: 'none',
        source: 'http://127.0.0.1:1/none.git',
        diagnostics: [{ severity: 'fatal' }],
      })
      expect(text).not.toContain('secret')
    },
    PATIENCE,
  )

  it(
    'leaves a file alone that is no database',
    async () => {
      writeFileSync(at('letter.db'), 'Dear library')
      const { code, complained } = await seed([folder.path], {
        DATABASE_URI: `file:${at('letter.db')}`,
      })
      expect(code).toBe(1)
      expect(complained).toMatch(/^Cannot use .*letter\.db as the database: .*$/)
      expect(readFileSync(at('letter.db'), 'utf8')).toBe('Dear library')
    },
    PATIENCE,
  )

  it(
    'makes no database for what it cannot read',
    async () => {
      const uri = at('never.db')
      await seed([data], { DATABASE_URI: `file:${uri}` })
      expect(existsSync(uri)).toBe(false)
    },
    PATIENCE,
  )
})
