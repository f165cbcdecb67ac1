/** Notes that mention notes are delivered as notes, each with its way back. */
import { afterEach, expect, it } from '@jest/globals'
import { readCourse } from '../../seed'
import { deliver } from './deliver'
import { folderOf, type Folder } from './folder'

let folder: Folder
afterEach(() => folder.delete())

const NOTES = '[^a]: See also[^b].\n[^b]: The other.\n[^c]: Of the text.\n'

it.each([
  ['one', `Text[^a].\n\n${NOTES.replace(/\n\[\^c.*/, '')}`, 2],
  ['one before a note of the text', `Text[^a], words[^c].\n\n${NOTES}`, 3],
])('%s', async (_name, body, count) => {
  folder = folderOf({ 'modules/a/index.md': `---\ntitle: A\n---\n${body}` })
  const course = await readCourse(folder.path)
  expect(course.diagnostics).toEqual([])
  const [page] = deliver(course)
  expect(page?.html).not.toContain('#fn:')
  for (let number = 1; number <= count; number += 1) {
    expect(page?.html).toContain(`href="#fn-${number}"`)
    expect(page?.html).toContain(`href="#fnref-${number}"`)
  }
})

it.each([
  ['addresses', '[Watch](https://youtu.be/AbC)', '[Watch](https://youtu.be/aBc)'],
  ['words', 'Find it in US law.', 'Find it in us law.'],
])('that differ in the letter case of their %s are two', async (_what, one, other) => {
  const text = `---\ntitle: A\n---\nOne[^a], other[^b], first[^c].\n\n[^a]: ${one}\n[^b]: ${other}\n[^c]: ${one}\n`
  folder = folderOf({ 'modules/a/index.md': text })
  const { documents, diagnostics } = await readCourse(folder.path)
  expect(documents.filter(({ collection }) => collection === 'footnotes')).toHaveLength(2)
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['notes-equal'])
})
