/** What may be given to the importer: a site, a folder of loose pages, one page. */
import { afterEach, describe, expect, it } from '@jest/globals'
import path from 'node:path'
import { readCourse } from '../../seed'
import { folderOf, SMALL, type Folder } from './folder'

let folder: Folder

afterEach(() => folder.delete())

const pagesOf = async (source: string) => {
  const { documents } = await readCourse(source)
  return documents
    .filter(({ collection }) => collection === 'modules' || collection === 'sections')
    .map(({ collection, path: file, data }) => [collection, file, data.slug])
}

describe('a single page', () => {
  it.each([
    ['site', 'title: 1.1 Why\nmodule_name: mentoring', 'sections', 'why'],
    ['toolkit', 'title: Why', 'modules', 'why'],
  ])('of the %s dialect becomes part of a module', async (_dialect, front, collection, slug) => {
    folder = folderOf({ 'why.md': `---\n${front}\n---\nText.\n` })
    expect(await pagesOf(path.join(folder.path, 'why.md'))).toContainEqual([
      collection,
      'why.md',
      slug,
    ])
  })

  it('that is no page is no course', async () => {
    folder = folderOf({ 'notes.md': 'Only text.' })
    await expect(readCourse(path.join(folder.path, 'notes.md'))).rejects.toMatchObject({
      diagnostic: { rule: 'no-course' },
    })
  })
})

describe('a symbolic link', () => {
  it('to a file of the folder is followed', async () => {
    folder = folderOf(SMALL)
    folder.link('modules/first/section-2-0.md', 'section-1-1.md')
    expect(await pagesOf(folder.path)).toContainEqual([
      'sections',
      'modules/first/section-2-0.md',
      'section-2-0',
    ])
  })

  it('that goes round is refused', async () => {
    folder = folderOf(SMALL)
    folder.link('modules/first/again', '../../modules')
    await expect(readCourse(folder.path)).rejects.toMatchObject({
      diagnostic: { rule: 'outside-folder', file: 'modules/first/again' },
    })
  })
})
