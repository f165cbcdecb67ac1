/** Under which licence the sources say that a course and its modules are. */
import { afterEach, expect, it } from '@jest/globals'
import { readCourse } from '../../seed'
import { folderOf, type Folder } from './folder'

let folder: Folder
afterEach(() => folder.delete())

const link = (kind: string) => `[CC](https://creativecommons.org/licenses/${kind}/4.0/)`

async function licenses(text: string, config = '', readme = '') {
  folder = folderOf({
    '_config.yml': `title: A\n${config}`,
    'README.md': readme,
    'modules/a/index.md': `---\ntitle: A\n---\n\n${text}\n`,
  })
  const { documents, diagnostics } = await readCourse(folder.path, { slug: 'c' })
  const of = (name: string) => documents.find(({ collection }) => collection === name)?.data.license
  return {
    course: of('courses'),
    module: of('modules'),
    rules: diagnostics.map(({ rule }) => rule),
  }
}

it.each(['CC BY-SA 4.0', 'CC-BY-SA-4.0', 'cc by-sa 4.0'])('%s is one licence', async (said) => {
  const found = await licenses('Text.', `license: ${said}\n`, link('by-sa'))
  expect(found).toEqual({ course: 'CC-BY-SA-4.0', module: null, rules: [] })
})

it('a module has the licence of the line that says who made it', async () => {
  const made = `<p class="made-by"><a href="https://creativecommons.org/licenses/by/4.0/">CC BY</a> by Ann</p>`
  const found = await licenses(`Photo: ${link('by-nc')}.\n\n${made}`)
  expect(found).toMatchObject({ module: 'CC-BY-4.0', rules: [] })
})

it('which licence a module has is asked where its page links to several', async () => {
  const found = await licenses(`Photo: ${link('by-nc')}.\n\nModule: ${link('by')}.`)
  expect(found).toMatchObject({ module: null, rules: ['license-contradiction'] })
})
