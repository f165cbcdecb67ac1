/** What the front matter of a page says of the page itself. */
import { afterEach, expect, it } from '@jest/globals'
import { readCourse } from '../../seed'
import { plainText } from '../../src/model'
import { folderOf, type Folder } from './folder'

let folder: Folder
afterEach(() => folder.delete())

const page = (more: string, text = 'Text.') => `---\ntitle: A page\n${more}---\n\n${text}\n`

async function read(files: Record<string, string>) {
  folder = folderOf(files)
  const { documents, diagnostics } = await readCourse(folder.path, { slug: 'c' })
  const of = (name: string) => documents.filter(({ collection }) => collection === name)
  return { of, rules: diagnostics.map(({ rule }) => rule) }
}

it('two pages may have one id that is no public one, and show it', async () => {
  const { of, rules } = await read({
    'modules/a/index.md': page('id: intro\n', 'It is {{ page.id }}.'),
    'modules/b/index.md': page('id: intro\n', 'It is {{ page.id }}.'),
  })
  expect(rules).toEqual([])
  const texts = of('modules').map(({ body }) => plainText(body?.children ?? []))
  expect(texts).toEqual(['It is intro.', 'It is intro.'])
})

it.each([
  ['lang: zh_Hans_CN\n', 'zh-Hans-CN'],
  ['lang: ""\nlanguage: de\n', 'de'],
  ['lang: ?!\nlanguage: pt_BR\n', 'pt-BR'],
  ['lang: ""\n', 'es'],
])('%j is the language %s', async (said, language) => {
  const { of } = await read({
    '_config.yml': 'title: A\nlang: es\n',
    'modules/a/index.md': page(said),
  })
  expect(of('modules').map(({ data }) => data.language)).toEqual([language])
})
