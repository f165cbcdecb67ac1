/** What may be given to the importer: a site, a folder of loose pages, one page. */
import { afterEach, describe, expect, it } from '@jest/globals'
import path from 'node:path'
import { readCourse } from '../../seed'
import { folderOf, SMALL, type Folder } from './folder'

let folder: Folder

afterEach(() => folder.delete())

const pagesOf = async (source: string, options = {}) => {
  const { documents } = await readCourse(source, options)
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

describe('posts outside any module', () => {
  const POSTS = {
    ...SMALL,
    '_posts/2018-01-02-first-1.md':
      '---\nmodule_name: first\npermalink: /first/section-1/\n---\nOld words.\n',
    'modules/first/section-2-0.md':
      '---\ntitle: 2. Two\nmodule_name: first\n---\n\nSee [one](/first/section-1/).\n',
  }

  it('are left out and reported, and links to them lead to the page that came after', async () => {
    folder = folderOf(POSTS)
    const { documents, diagnostics } = await readCourse(folder.path, { slug: 'c' })
    expect(diagnostics.map(({ rule, file }) => [rule, file])).toEqual([
      ['not-imported', '_posts/2018-01-02-first-1.md'],
      ['moved-link', 'modules/first/section-2-0.md'],
    ])
    const page = documents.find(({ path: file }) => file === 'modules/first/section-2-0.md')
    expect(JSON.stringify(page?.body)).toContain('"id":"c:modules/first/section-1-0.md"')
  })

  it('become a module of their own when asked for', async () => {
    folder = folderOf(POSTS)
    const { documents, diagnostics } = await readCourse(folder.path, { slug: 'c', posts: true })
    expect(diagnostics).toEqual([])
    const page = documents.find(({ path: file }) => file === 'modules/first/section-2-0.md')
    expect(JSON.stringify(page?.body)).toContain('"id":"c:_posts/2018-01-02-first-1.md"')
    expect(await pagesOf(folder.path, { posts: true })).toContainEqual([
      'sections',
      '_posts/2018-01-02-first-1.md',
      'first-1',
    ])
  })
})

it('takes the language of a page from it, else from the settings, whatever their form', async () => {
  folder = folderOf({
    ...SMALL,
    '_config.yml': 'lang: pt_BR\n',
    'modules/first/section-1-1.md':
      '---\ntitle: 1.1 Below\nlang: es\n---\n\n<div class="tips">Consejo</div>\n',
    'modules/first/section-2-0.md': '---\ntitle: 2. Two\nlang: klingonish!\n---\n\nTwo.\n',
  })
  const { documents } = await readCourse(folder.path, { slug: 'c' })
  const languages = documents.map(({ collection, path: file, data }) => [
    collection,
    file,
    data.language,
  ])
  expect(languages).toEqual(
    expect.arrayContaining([
      ['courses', '_config.yml', 'pt-BR'],
      ['sections', 'modules/first/section-1-1.md', 'es'],
      ['callouts', 'modules/first/section-1-1.md', 'es'],
      ['sections', 'modules/first/section-2-0.md', 'pt-BR'],
      ['footnotes', 'modules/first/section-1-0.md', 'pt-BR'],
    ]),
  )
})

it('keeps the letters of a name in its address, and numbers what has none', async () => {
  folder = folderOf({
    'modules/模块/index.md': '---\ntitle: 模块\n---\n\n见[第一](第一.html)。\n',
    'modules/模块/第一.md': '---\ntitle: 第一\n---\n\n文字。\n',
    'modules/+/index.md': '---\ntitle: Signs\n---\n\nSigns.\n',
    'modules/+/!.md': '---\ntitle: More\n---\n\nMore.\n',
  })
  expect(await pagesOf(folder.path)).toEqual([
    ['modules', 'modules/+/index.md', 'module-1'],
    ['sections', 'modules/+/!.md', 'section-1'],
    ['modules', 'modules/模块/index.md', '模块'],
    ['sections', 'modules/模块/第一.md', '第一'],
  ])
  const { diagnostics } = await readCourse(folder.path)
  expect(diagnostics).toEqual([])
})

it('reads a title as the HTML that the old site made of it, whatever stands there', async () => {
  folder = folderOf({
    'modules/a/index.md': '---\ntitle: "A &amp; B&#58; <em>C</em> &#99999999;"\n---\n\nText.\n',
    'modules/a/section-1-0.md': '---\ntitle: "1. x < y"\n---\n\nText.\n',
  })
  const { documents } = await readCourse(folder.path)
  expect(documents.map(({ data }) => data.title).slice(1)).toEqual(['A & B: C \uFFFD', 'x < y'])
})

it('takes a copied page for a page of its own, and says so', async () => {
  const text = '---\ntitle: 1. One\nid: sec_aaaaaaaaaaaaaaaa\n---\n\nText.\n'
  folder = folderOf({
    ...SMALL,
    'modules/first/section-1-0.md': text,
    'modules/first/section-3-0.md': text,
  })
  const { documents, diagnostics } = await readCourse(folder.path)
  expect(diagnostics.map(({ rule, file }) => [rule, file])).toContainEqual([
    'id-twice',
    'modules/first/section-3-0.md',
  ])
  expect(new Set(documents.map(({ uid }) => uid)).size).toBe(documents.length)
})

it('leaves out a post whose name is no date, and says so', async () => {
  folder = folderOf({
    'modules/a/_posts/2020-01-01-one.md': '---\ntitle: One\n---\n\nText.\n',
    'modules/a/_posts/2020-13-45-two.md': '---\ntitle: Two\n---\n\nText.\n',
  })
  const { diagnostics } = await readCourse(folder.path)
  expect(diagnostics.map(({ rule, file }) => [rule, file])).toEqual([
    ['not-imported', 'modules/a/_posts/2020-13-45-two.md'],
  ])
})
