/** A list that begins with nothing is delivered so. */
import { expect, it } from '@jest/globals'
import { readCourse } from '../../seed'
import { deliver } from './deliver'
import { folderOf } from './folder'

it('counts from 0', async () => {
  const list = '<ol start="0"><li>None</li><li>One</li></ol>'
  const folder = folderOf({ 'modules/a/index.md': `---\ntitle: A\n---\n${list}\n` })
  const course = await readCourse(folder.path)
  folder.delete()
  expect(deliver(course)[0]?.html).toContain('<ol start="0">')
})
