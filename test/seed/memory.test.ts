/** What was read of a source is read again only where something of it has changed. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readCourse } from '../../seed'
import { Memory } from '../../seed/memory'
import { folderOf, SMALL, type Folder } from './folder'
import { page } from './importing'

let source: Folder
let kept: string
beforeEach(() => {
  source = folderOf(SMALL)
  kept = path.join(mkdtempSync(path.join(tmpdir(), 'connectedlib-')), 'read')
})
afterEach(() => {
  source.delete()
  rmSync(path.dirname(kept), { recursive: true })
})

/** Reads the course, and tells whether its pages were converted for that. */
async function read({ importer = 'v1', keep = true, ...options }: object & Options = {}) {
  const memory = new Memory(kept, importer)
  let converted = 0
  const counting = { ...options, page: () => (converted += 1) }
  const course = await readCourse(source.path, counting, memory)
  if (keep) await memory.keep(course)
  return { course, isAnew: converted > 0 }
}

interface Options {
  importer?: string
  keep?: boolean
  slug?: string
  pageLimit?: number
}

describe('the memory of a reading', () => {
  it('gives the same course again without converting a page', async () => {
    const first = await read()
    const second = await read()
    expect([first.isAnew, second.isAnew]).toEqual([true, false])
    expect(second.course).toEqual(first.course)
    expect(first.course.documents.length).toBeGreaterThan(3)
  })

  it('knows nothing before something was kept', async () => {
    await read({ keep: false })
    expect(existsSync(kept)).toBe(false)
    expect((await read()).isAnew).toBe(true)
  })

  it.each([
    ['a file has changed', () => source.write('modules/first/index.md', page('Another', 'Text.'))],
    ['a file is new', () => source.write('modules/first/new.md', page('New', 'Text.'))],
    ['a file is gone', () => source.remove('modules/first/section-1-0.md')],
  ])('reads anew when %s', async (_what, change) => {
    await read()
    change()
    const { course, isAnew } = await read()
    expect(isAnew).toBe(true)
    expect(course).toEqual(await readCourse(source.path))
  })

  it('reads anew with other options, and as another version of the importer', async () => {
    await read()
    expect((await read({ slug: 'other' })).isAnew).toBe(true)
    expect((await read({ importer: 'v2' })).isAnew).toBe(true)
  })

  it('keeps one reading of a source, and writes nothing where it is the same', async () => {
    await read({ slug: 'one' })
    await read({ slug: 'two' })
    const [file = '', ...others] = readdirSync(kept).map((name) => path.join(kept, name))
    expect(others).toEqual([])
    const content = `${readFileSync(file, 'utf8')} `
    writeFileSync(file, content)
    expect((await read({ slug: 'two' })).isAnew).toBe(false)
    expect(readFileSync(file, 'utf8')).toBe(content)
  })

  it('is not asked where a file cannot be read, whatever the others say', async () => {
    await read()
    source.write('modules/first/new.md', Buffer.from([0xff]))
    await expect(read()).rejects.toMatchObject({ diagnostic: { rule: 'bad-encoding' } })
  })

  it('does not keep what took too long', async () => {
    source.write('modules/first/deep.md', page('Deep', '<div>\n'.repeat(20_000)))
    const { course } = await read({ pageLimit: 20 })
    expect(course.diagnostics.map(({ rule }) => rule)).toContain('slow-page')
    expect(existsSync(kept)).toBe(false)
  })
})
