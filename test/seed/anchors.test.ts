/** A link to a place of a page leads to where that place is delivered. */
import { afterEach, expect, it } from '@jest/globals'
import { readCourse } from '../../seed'
import { deliver } from './deliver'
import { folderOf, type Folder } from './folder'

let folder: Folder
afterEach(() => folder.delete())

const page = (body: string) => `---\ntitle: A page\n---\n${body}\n`

async function read(files: Record<string, string>) {
  folder = folderOf(files)
  const course = await readCourse(folder.path)
  const html = deliver(course).map((delivered) => delivered.html)
  return { html, said: course.diagnostics.map(({ rule, line }) => `${rule}:${line ?? ''}`) }
}

it.each([
  ['a name of its own', '## A heading {#own}\n\n[x](#own)', 'a-heading'],
  ['a number', '## 1. One\n\n[x](#1-one)', 'one'],
  ['a name given twice', '## One\n\n## One\n\n[x](#one-1)', 'one-1'],
  ['one as another is called on delivery', '## 1. One\n\n## One\n\n[x](#one)', 'one-1'],
  [
    'an anchor before a heading',
    '## One\n\nWords.\n\n<a name="own"></a>\n\n## Two\n\n[x](#own)',
    'two',
  ],
  ['a section around a heading', '<section id="own"><h2>One</h2></section>\n\n[x](#own)', 'one'],
  [
    'the title of a box',
    '## One\n\n<div class="tips"><h3 id="own">One</h3><p>W.</p></div>\n\n[x](#own)',
    'one-1',
  ],
])('%s', async (_name, body, id) => {
  const { html, said } = await read({ 'modules/a/index.md': page(body) })
  expect(said.filter((one) => one.includes('anchor:') && !one.startsWith('dropped'))).toEqual([])
  expect(html[0]).toContain(`href="#${id}"`)
  expect(html[0]).toContain(`id="${id}"`)
})

it('on another page, and says what is no heading or not there', async () => {
  const links = ['own', 'row', 'top-of-it', 'dead'].map((id) => `[x](two.html#${id})`)
  const { html, said } = await read({
    'modules/a/index.md': page(links.join('\n\n')),
    'modules/a/two.md': page('{: #top-of-it}\nWords.\n\n## 2. Heading {#own}\n\n* row\n{: #row}'),
  })
  const hrefs = [...(html[0] ?? '').matchAll(/href="[^"#]*(#[^"]*)?"/g)].map(([, hash]) => hash)
  expect(hrefs).toEqual(['#heading', '#heading', undefined, '#dead'])
  expect(said.filter((one) => /^(moved|dead)-anchor/.test(one))).toEqual([
    'moved-anchor:6',
    'moved-anchor:8',
    'dead-anchor:10',
  ])
})

it('is reported with its line where it is nowhere', async () => {
  const { html, said } = await read({ 'modules/a/index.md': page('\n## One\n\n[x](#two)') })
  expect(html[0]).toContain('href="#two"')
  expect(said).toEqual(['dead-anchor:7'])
})
