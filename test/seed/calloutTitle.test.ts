/** What a callout is called in lists, where its box has no title of its own. */
import { afterEach, expect, it } from '@jest/globals'
import { readCourse } from '../../seed'
import { folderOf, type Folder } from './folder'

let folder: Folder
afterEach(() => folder.delete())

const FRAME = '<iframe src="https://www.youtube.com/embed/Uv8a6RiFZ2E"></iframe>'

it.each([
  [
    'the heading above a video and its time',
    `## Trust\n\n<div class="callout videos" markdown="1">\n${FRAME}\n<div class="videotime">2:43</div>\n</div>`,
    'Trust',
  ],
  [
    'the heading above a video whose time stands first',
    `## Trust\n\n<div class="callout videos"><p>[8:33 min.]</p>${FRAME}</div>`,
    'Trust',
  ],
  [
    'the page, where there is no heading',
    `<div class="callout videos"><p><strong>2:43</strong></p>${FRAME}</div>`,
    'Mentors',
  ],
  [
    'the heading, where more stands behind the time',
    `## Trust\n\n<div class="callout videos">${FRAME}<div class="videotime">1:57 | <i>An excerpt.</i></div></div>`,
    'Trust',
  ],
  [
    'what the box says first',
    '<div class="callout case_study" markdown="1">\nSample policies:\n\n* One\n* Two\n</div>',
    'Sample policies',
  ],
  [
    'no half of what is read as one',
    `<div class="tips" markdown="1">\n**${'a'.repeat(77)} 👩‍👧**\n\nTalk to ${'b'.repeat(80)}.\n</div>`,
    `${'a'.repeat(77)}…`,
  ],
  [
    'a title that only begins like a time',
    '<div class="tips"><h3>1:1 talks</h3>Talk.</div>',
    '1:1 talks',
  ],
])('is %s', async (_what, body, title) => {
  folder = folderOf({ 'modules/a/section-1-0.md': `---\ntitle: 1. Mentors\n---\n${body}\n` })
  const { documents } = await readCourse(folder.path)
  const [callout] = documents.filter(({ collection }) => collection === 'callouts')
  expect(callout?.data.title).toBe(title)
})
