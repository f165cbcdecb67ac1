/** What a page names is found though the file system writes its name otherwise. */
import { afterEach, expect, it } from '@jest/globals'
import { readCourse } from '../../seed'
import { deliver } from './deliver'
import { folderOf, type Folder } from './folder'

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')
let folder: Folder
afterEach(() => folder.delete())

it.each([
  ['composed', 'decomposed', 'caf\u00e9', 'cafe\u0301'],
  ['decomposed', 'composed', 'cafe\u0301', 'caf\u00e9'],
])('accents that are %s in the page and %s in the folder', async (_one, _other, said, named) => {
  folder = folderOf({
    'modules/a/index.md': `---\ntitle: A\n---\n![A door](${said}.gif)\n\n[next](${said}.html)\n`,
    [`modules/a/${named}.md`]: '---\ntitle: Next\n---\nWords.\n',
    [`modules/a/${named}.gif`]: PIXEL,
  })
  const course = await readCourse(folder.path)
  expect(course.diagnostics.map(({ rule }) => rule)).toEqual(['wrong-case'])
  expect(course.documents.filter(({ collection }) => collection === 'media')).toHaveLength(1)
  const { html } = deliver(course).find(({ path }) => path === 'modules/a/index.md') ?? {}
  expect(html).not.toContain('href="caf')
})
