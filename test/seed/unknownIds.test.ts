/** What the API delivers as Markdown, read without the documents that it names. */
import { afterEach, expect, it } from '@jest/globals'
import { readCourse } from '../../seed'
import { deliver } from './deliver'
import { folderOf, type Folder } from './folder'

let folder: Folder
afterEach(() => folder.delete())

const FILM = 'https://www.youtube.com/watch?v=abcdefghijk'
const SHEET = 'https://cms.example.org/files/sheet.docx'
const DOT = 'https://cms.example.org/files/dot.png'
const sheet = `<p data-node="worksheet" data-id="wks_aaaaaaaaaaaaaaaa"><a href="${SHEET}">The sheet</a></p>`
const picture = `<img src="${DOT}" alt="A dot" data-id="med_aaaaaaaaaaaaaaaa">`

it.each([
  [
    'a video',
    `<p data-node="video" data-id="vid_aaaaaaaaaaaaaaaa" markdown="1">[The film](${FILM})</p>`,
    [`href="${FILM}"`, 'The film'],
  ],
  [
    'a video in its frame',
    `<iframe data-node="video" data-id="vid_aaaaaaaaaaaaaaaa" src="${FILM}" title="The film"></iframe>`,
    ['abcdefghijk'],
  ],
  ['a worksheet', sheet, [`href="${SHEET}"`, 'The sheet']],
  [
    'a worksheet in a fold-out',
    `<details data-node="disclosure"><summary>More</summary>${sheet}</details>`,
    [`href="${SHEET}"`, 'The sheet'],
  ],
  [
    'a picture',
    `<figure data-node="figure" data-id="med_aaaaaaaaaaaaaaaa" markdown="1">\n\n![A dot](${DOT})\n\n<figcaption>Below</figcaption>\n</figure>`,
    [`src="${DOT}"`, 'Below'],
  ],
  [
    'a picture in a line',
    `<p data-node="paragraph">See ${picture} here.</p>`,
    [`href="${DOT}"`, 'A dot', 'See '],
  ],
  [
    'a picture in a link',
    `<p data-node="paragraph"><a href="https://x.example.org/">${picture}</a></p>`,
    ['href="https://x.example.org/"', 'A dot'],
  ],
  [
    'a callout',
    '<div data-node="callout" data-kind="tip" class="callout"><p class="box-title">A tip</p><p data-node="paragraph">Listen.</p></div>',
    ['data-kind="tip"', 'A tip', 'Listen.'],
  ],
])('%s that is not known stays as what it shows or links to', async (_, body, kept) => {
  folder = folderOf({ 'modules/a/index.md': `---\ntitle: A\n---\nFirst.\n\n${body}\n` })
  const { diagnostics, ...course } = await readCourse(folder.path)
  const html = deliver({ ...course })[0]?.html ?? ''
  for (const part of kept) expect(html).toContain(part)
  const said = diagnostics.filter(({ rule }) => rule === 'unknown-id')
  expect(said).toHaveLength(1)
  expect(said[0]?.line).toBeGreaterThanOrEqual(6)
  expect(diagnostics.map(({ rule }) => rule)).not.toContain('unaccounted')
})
