/** Which page of a module is the first, and in which order and by what title the others follow. */
import { afterEach, expect, it } from '@jest/globals'
import { readCourse } from '../../seed'
import { folderOf, type Folder } from './folder'

let folder: Folder
afterEach(() => folder.delete())

const page = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\nText.\n`

/** Titles of the modules, and of the sections with their numbers and what they stand below, in order. */
async function outline(files: Record<string, string>) {
  folder = folderOf(files)
  const { documents } = await readCourse(folder.path, { slug: 'c' })
  const of = (name: string) => documents.filter(({ collection }) => collection === name)
  return {
    modules: of('modules').map(({ data }) => data.title),
    sections: of('sections').map(({ data: { number, title } }) =>
      number === null ? title : [number, title],
    ),
    below: of('sections').flatMap(({ data: { title, parent } }) => (parent ? [title] : [])),
  }
}

it.each([
  ['by the date of their names', ['2015-9-1-a', ''], ['2015-10-1-b', '']],
  ['by the date of their front matter', ['2015-02-01-a', 'date: 2014-1-1\n'], ['2015-01-01-b', '']],
  [
    'by the hour',
    ['2015-01-01-b', 'date: 2015-01-01 08:00\n'],
    ['2015-01-01-a', 'date: 2015-01-01 09:00\n'],
  ],
  ['by path on one day', ['2015-01-01-a', ''], ['2015-01-01-b', '']],
])('posts are ordered %s', async (_how, [first, ofFirst], [second, ofSecond]) => {
  const { modules, sections } = await outline({
    [`modules/m/_posts/${first}.md`]: page('First', ofFirst),
    [`modules/m/_posts/${second}.md`]: page('Second', ofSecond),
  })
  expect({ modules, sections }).toEqual({ modules: ['First'], sections: ['Second'] })
})

it.each(['tag: sectionHead', 'tags: sectionHead', 'tags: [other, sectionHead]'])(
  'a post with `%s` is the head of those after it',
  async (tagged) => {
    const { below } = await outline({
      'modules/m/_posts/2015-01-01-a.md': page('A'),
      'modules/m/_posts/2015-01-02-b.md': page('B', `${tagged}\n`),
      'modules/m/_posts/2015-01-03-c.md': page('C'),
    })
    expect(below).toEqual(['C'])
  },
)

it.each(['index.md', 'index.html', 'index.markdown'])('%s is the module', async (index) => {
  const { modules, sections } = await outline({
    'modules/a/a-index.md': page('An index'),
    [`modules/a/${index}`]: page('Module'),
    'modules/a/reindex.md': page('Anew'),
  })
  expect({ modules, sections }).toEqual({ modules: ['Module'], sections: ['An index', 'Anew'] })
})

it('a title keeps a number that is none of a section', async () => {
  const { sections } = await outline({
    'modules/a/index.md': page('A'),
    'modules/a/history.md': page('1984 and After'),
    'modules/a/section-1-0.md': page('1. One'),
    'modules/a/section-1-1.md': page('1.1 Below'),
    'modules/a/section-2-0.md': page('2 Two'),
    'modules/a/section-3-0.md': page('2020 in review'),
    'modules/a/tips.md': page('5 Ways to Say Hello'),
    'modules/a/words.md': page('4. Named by words'),
  })
  expect(sections).toEqual([
    ['1', 'One'],
    ['1.1', 'Below'],
    ['2', 'Two'],
    '2020 in review',
    ['4', 'Named by words'],
    '1984 and After',
    '5 Ways to Say Hello',
  ])
})
