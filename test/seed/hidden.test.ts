/** Pages that the old site did not show: they are left out, and the report says why. */
import { afterEach, expect, it } from '@jest/globals'
import { readCourse } from '../../seed'
import { folderOf, type Folder } from './folder'

let folder: Folder
afterEach(() => folder.delete())

const page = (more = '') => `---\ntitle: A page\n${more}---\n\nText.\n`
const now = new Date('2020-06-01T12:00:00Z')

/** Of a course with one page that is shown: which others are, and what is said of those that are not. */
async function left(config: string, files: Record<string, string>) {
  folder = folderOf({
    '_config.yml': `title: Small\n${config}`,
    'modules/shown/index.md': page(),
    ...files,
  })
  const { documents, diagnostics } = await readCourse(folder.path, { slug: 'c', now })
  const paths = documents.filter(({ body }) => body).map(({ path }) => path)
  return {
    shown: paths.filter((path) => path !== 'modules/shown/index.md'),
    said: diagnostics.map(({ rule, message }) => `${rule}: ${message}`),
  }
}

const OLD = 'modules/old/index.md'
const LATER = 'modules/m/_posts/2020-06-02-a.md'
const AS_ON = 'it was left out, as on the old site.'

it.each([
  ['a folder', '[modules/old]'],
  ['a folder with a slash', '["/modules/old/"]'],
  ['a part of a name', '[modules/ol]'],
  ['a pattern', '["mod*old"]'],
])('leaves out what the settings exclude by %s', async (_by, excluded) => {
  const { shown, said } = await left(`exclude: ${excluded}\n`, { [OLD]: page() })
  const [named] = JSON.parse(excluded.replace(/\[([^"]*)\]/, '["$1"]')) as [string]
  expect(shown).toEqual([])
  expect(said).toEqual([`unpublished: _config.yml excludes "${named}"; ${AS_ON}`])
})

it.each([
  ['include it again', 'exclude: [modules/old]\ninclude: [modules/old]\n'],
  ['exclude another', 'exclude: [old, modules/older, "[", "(x"]\n'],
])('shows what the settings %s', async (_what, config) => {
  expect(await left(config, { [OLD]: page() })).toEqual({ shown: [OLD], said: [] })
})

it('asks of no excluded page that it can be read', async () => {
  const { said } = await left('exclude: [modules/old]\n', { [OLD]: '---\ntitle: "\n---\n' })
  expect(said).toEqual([`unpublished: _config.yml excludes "modules/old"; ${AS_ON}`])
})

it.each([
  ['its name', LATER, ''],
  ['its front matter', 'modules/m/_posts/2019-01-01-a.md', 'date: 2020-06-02\n'],
])('leaves out a post of a later date, by %s', async (_by, file, more) => {
  const { shown, said } = await left('', { [file]: page(more) })
  expect(shown).toEqual([])
  expect(said).toEqual([
    `unpublished: The date of the page, 2020-06-02, is in the future; ${AS_ON}`,
  ])
})

it.each([
  ['a post of a later date, where the settings say so', 'future: true\n', LATER, ''],
  ['a post of today', '', 'modules/m/_posts/2020-06-01-a.md', ''],
  ['a page with a later date, since pages have none', '', OLD, 'date: 2021-01-01\n'],
  [
    'what is not published, where the settings say so',
    'unpublished: true\n',
    OLD,
    'published: false\n',
  ],
])('shows %s', async (_what, config, file, more) => {
  expect(await left(config, { [file]: page(more) })).toEqual({ shown: [file], said: [] })
})

it.each([
  ['says so', '', 'published: false\n'],
  [
    'says nothing, and the defaults of the settings do',
    'defaults: [{scope: {path: ""}, values: {published: false}}]\n',
    '',
  ],
])('leaves out a post that is not published, where it %s', async (_where, config, more) => {
  const { said } = await left(config, { 'modules/m/_posts/2019-01-01-a.md': page(more) })
  expect(said).toEqual([`unpublished: The page says published: false; ${AS_ON}`])
})
