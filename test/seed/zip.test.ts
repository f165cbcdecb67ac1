/** A course in a zip file: as people make them, as they get damaged, and as nobody should. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ImportError, readCourse, withSource } from '../../seed'
import { rememberVariables } from '../setup/variables.mjs'
import { folderOf, SMALL, type Folder } from './folder'
import { forged, zipOf } from './zipOf'

let folder: Folder
/** Where temporary folders are made: nothing may be left in it. */
let temporary: string
const restoreVariables = rememberVariables()
beforeEach(() => {
  folder = folderOf({})
  temporary = mkdtempSync(path.join(tmpdir(), 'connectedlib-zip-'))
  process.env.TMPDIR = temporary
})
afterEach(() => {
  restoreVariables()
  expect(readdirSync(temporary)).toEqual([])
  rmSync(temporary, { recursive: true })
  folder.delete()
})

const below = (top: string, files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`${top}/${name}`, content]))

function read(zip: Buffer, name = 'course.zip') {
  folder.write(name, zip)
  return withSource(path.join(folder.path, name), (source) => readCourse(source))
}

async function refusal(zip: Buffer) {
  const error: unknown = await read(zip).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ImportError)
  return (error as ImportError).diagnostic
}

describe('a zip file', () => {
  it('holds the same course as the folder that it was made of', async () => {
    for (const [name, content] of Object.entries(SMALL)) folder.write(`site/${name}`, content)
    const course = await readCourse(path.join(folder.path, 'site'), { slug: 'course' })
    expect(await read(await zipOf(SMALL))).toEqual(course)
  })

  it.each([
    ['one that GitHub made', 'learning-main', {}],
    ['one that a Mac made', 'learning', { '__MACOSX/learning/._index.md': 'x', '.DS_Store': 'x' }],
  ])('is named after its only folder: %s', async (_what, top, litter) => {
    const course = await read(await zipOf({ ...below(top, SMALL), ...litter }), 'download (1).zip')
    expect(course.slug).toBe('learning')
    expect(course.documents.map((document) => document.path)).toContain('modules/first/index.md')
  })

  it('is named after itself where it holds nothing but modules', async () => {
    const modules = Object.entries(SMALL).filter(([name]) => name.startsWith('modules/'))
    expect((await read(await zipOf(Object.fromEntries(modules)), 'my course.zip')).slug).toBe(
      'my-course',
    )
  })

  it('may have been made by an old Windows, with backslashes', async () => {
    const made = forged(await zipOf(SMALL), 'modules/first/', 'modules\\first\\')
    expect((await read(made)).documents).toEqual((await read(await zipOf(SMALL))).documents)
  })
})

describe('a zip file that is no good', () => {
  const ways: [string, () => Promise<Buffer>, RegExp][] = [
    [
      'no zip file',
      async () => Buffer.from('Dear library'),
      /^It is no zip file, or only a part of one\.$/,
    ],
    ['an empty file', async () => Buffer.alloc(0), /^It is no zip file, or only a part of one\.$/],
    [
      'half a file',
      async () => half(await zipOf(SMALL)),
      /^It is no zip file, or only a part of one\.$/,
    ],
    [
      'a byte that has changed',
      async () => forged(await zipOf(SMALL, { compress: false }), 'Welcome', 'welcome'),
      /checksum of modules\/first\/index\.md is wrong/,
    ],
    ['a password', async () => flagged(await zipOf(SMALL), 1), /_config\.yml" is encrypted/],
    [
      'a packing that nobody knows',
      async () => packed(await zipOf(SMALL), 97),
      /packed in an unknown way/,
    ],
    [
      'two files of one name',
      async () => forged(await zipOf({ 'a.md': '1', 'b.md': '2' }), 'b.md', 'a.md'),
      /^It holds two files, .* of one name\.$/,
    ],
    [
      'a file that is also a folder',
      async () => forged(await zipOf({ 'a.md': '1', 'b.md/c': '2' }), 'b.md/c', 'a.md/c'),
      /^It holds two files, .* of one name\.$/,
    ],
  ]
  it.each(ways)('is refused: %s', async (_what, make, message) => {
    const { rule, message: said } = await refusal(await make())
    expect({ rule, said }).toEqual({ rule: 'bad-zip', said: expect.stringMatching(message) })
    expect(said).toMatch(/[^.]\.$/)
  })
})

describe('a zip file that means harm', () => {
  it.each([
    ['out of the folder', '__/evil.md', '../evil.md'],
    ['far out of the folder', 'a/__/__/__/evil.md', 'a/../../../evil.md'],
    ['to the root', '_tmp/evil.md', '/tmp/evil.md'],
    ['to a drive', '__/evil.md', 'C:/evil.md'],
    ['to a drive, with backslashes', '__/evil.md', 'C:\\evil.md'],
    ['out of the folder, with backslashes', '__/evil.md', '..\\evil.md'],
    ['where no name goes', 'evil_.md', 'evil\0.md'],
    ['nowhere', '_', '.'],
  ])('is refused: it leads %s', async (_what, honest, evil) => {
    const zip = forged(await zipOf({ ...SMALL, [honest]: 'x' }), honest, evil)
    expect(await refusal(zip)).toMatchObject({ rule: 'unsafe-zip' })
    expect(existsSync(path.join(temporary, 'evil.md'))).toBe(false)
  })

  it('is refused: it holds a symbolic link', async () => {
    const zip = await zipOf({ 'modules/a/index.md': '/etc/passwd' }, { mode: 0o120777 })
    expect(await refusal(zip)).toMatchObject({
      rule: 'unsafe-zip',
      message: 'The entry "modules/a/index.md" is a symbolic link or a device.',
    })
  })

  it('is refused: it says a terminal what to do', async () => {
    const zip = forged(await zipOf({ '__/evil.md': 'x' }), '__/evil', '../\u001b[2')
    expect((await refusal(zip)).message).not.toContain('\u001b')
  })

  it('is refused before it fills the disk or the memory', async () => {
    const zip = await zipOf({ 'modules/a/nothing.png': Buffer.alloc(150_000_000) })
    const before = process.memoryUsage().rss
    expect(await refusal(zip)).toMatchObject({ rule: 'huge-zip' })
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })

  it('is refused when it unpacks to more than it says', async () => {
    const honest = await zipOf({ 'a.md': Buffer.alloc(60_000_000) })
    const lying = sized(honest, 100)
    expect(await refusal(lying)).toMatchObject({
      rule: 'bad-zip',
      message: expect.stringMatching(/too many bytes/),
    })
  })

  it('is refused when it holds far too many files', async () => {
    const many = Array.from({ length: 20_001 }, (_, at) => [`${at}.png`, ''] as const)
    const zip = await zipOf(Object.fromEntries(many), { compress: false })
    expect(await refusal(zip)).toMatchObject({ rule: 'huge-zip' })
  })
})

const half = (zip: Buffer) => zip.subarray(0, zip.length / 2)

/** Changes a number of two or four bytes in each entry of the directory at the end of a zip file. */
function patched(zip: Buffer, at: number, value: number, bytes: 2 | 4): Buffer {
  const made = Buffer.from(zip)
  const start = Buffer.from('PK\x01\x02', 'latin1')
  for (let place = made.indexOf(start); place >= 0; place = made.indexOf(start, place + 4)) {
    made.writeUIntLE(value, place + at, bytes)
  }
  return made
}
const flagged = (zip: Buffer, flags: number) => patched(zip, 8, flags, 2)
const packed = (zip: Buffer, method: number) => patched(zip, 10, method, 2)
const sized = (zip: Buffer, bytes: number) => patched(zip, 24, bytes, 4)
