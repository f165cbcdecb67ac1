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
