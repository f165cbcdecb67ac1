/** What is kept as HTML: readers can play nothing there, and its addresses are those of the old site. */
import { afterEach, expect, it } from '@jest/globals'
import { readCourse } from '../../seed'
import { folderOf, type Folder } from './folder'

let folder: Folder
afterEach(() => folder.delete())

async function kept(html: string) {
  folder = folderOf({
    'modules/a/index.md': `---\ntitle: A\n---\n\n${html}\n`,
    'modules/a/b.md': '---\ntitle: B\n---\n\nText.\n',
    'i.png': 'none',
    'a.mp3': 'none',
  })
  const { documents, diagnostics } = await readCourse(folder.path, { slug: 'c' })
  const [block] = documents.find(({ collection }) => collection === 'modules')?.body?.children ?? []
  return {
    html: block?.type === 'rawHtml' ? block.html : '',
    said: diagnostics.map(({ rule, message }) => `${rule}: ${message}`),
  }
}

const OLD = (tag: string, address: string) =>
  `The <${tag}> was kept as HTML with the address ${address} of the old site.`

it.each([
  ['a form', '<form>', '</form>', 'A <form> cannot be anything else and was kept as HTML.'],
  [
    'quotes within quotes',
    '<blockquote><blockquote><blockquote><blockquote><blockquote>',
    '</blockquote></blockquote></blockquote></blockquote></blockquote>',
    undefined,
  ],
])('what %s plays, shows and leads to is told', async (_what, open, close, raw) => {
  const { said } = await kept(
    `${open}<p>Hear <audio src="/a.mp3"></audio>, see <iframe src="https://www.youtube.com/embed/AbCdEfGhIjK"></iframe><img src="/i.png" alt="x"> <a href="b.html">B</a> <a href="gone.html">Gone</a> <a href="https://example.org">Else</a></p>${close}`,
  )
  expect(said.filter((line) => !line.startsWith('raw-html'))).toEqual([
    'linked-recording: The <audio> of /a.mp3 became a link.',
    `missing-file: ${OLD('a', '/a.mp3')}`,
    'linked-recording: The <iframe> of https://www.youtube.com/embed/AbCdEfGhIjK became a link.',
    `missing-file: ${OLD('img', '/i.png')}`,
    `dead-link: ${OLD('a', 'b.html')}`,
    `dead-link: ${OLD('a', 'gone.html')}`,
  ])
  if (raw !== undefined) expect(said).toContain(`raw-html: ${raw}`)
})

it('a form that is kept plays nothing', async () => {
  const { html } = await kept('<form><p><audio src="/a.mp3"></audio></p></form>')
  expect(html).toBe('<form><p><a href="/a.mp3">a.mp3</a></p></form>')
})

it('the link around a picture that is not there is told as well', async () => {
  const { said } = await kept('<p><a href="b.html"><img src="/gone.png" alt="x"></a></p>')
  expect(said).toContain(`dead-link: ${OLD('a', 'b.html')}`)
})
