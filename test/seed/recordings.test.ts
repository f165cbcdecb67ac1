/** Sound, films and pictures in elements that no block is made for. */
import { afterEach, expect, it } from '@jest/globals'
import { readCourse } from '../../seed'
import { deliver } from './deliver'
import { folderOf, type Folder } from './folder'

const GIF = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')
const MP3 = Buffer.concat([
  Buffer.from('ID3\x04\x00\x00\x00\x00\x00\x00', 'latin1'),
  Buffer.from([0xff, 0xfb, 0x90, 0x00]),
  Buffer.alloc(200),
])
let folder: Folder
afterEach(() => folder.delete())

async function imported(body: string) {
  folder = folderOf({
    'modules/a/index.md': `---\ntitle: A\n---\nFirst.\n\n${body}\n`,
    'modules/a/talk.mp3': MP3,
    'modules/a/talk.webm': 'x',
    'modules/a/dot.gif': GIF,
  })
  const course = await readCourse(folder.path)
  return {
    html: deliver(course)[0]?.html ?? '',
    rules: course.diagnostics
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule, line }) => `${rule}:${line}`),
    media: course.documents.filter(({ collection }) => collection === 'media').length,
  }
}

const TALK = /<a href="[^"]*talk\.mp3"[^>]*>/

it.each([
  ['<audio controls src="talk.mp3" title="The talk"></audio>', 'The talk'],
  ['<audio controls src="talk.mp3">The talk</audio>', 'The talk'],
  ['<audio controls><source src="talk.mp3">Your browser plays no sound.</audio>', 'talk.mp3'],
  ['<video><source src="talk.webm"><source src="talk.mp3" type="video/mp4"></video>', 'talk.mp3'],
  ['Hear <audio src="talk.mp3" aria-label="it"></audio> here.', 'it'],
])('a file that is played becomes a link to it: %s', async (body, words) => {
  const { html, rules, media } = await imported(body)
  expect(html).toMatch(TALK)
  expect(html).toContain(`>${words}</a>`)
  expect({ rules, media }).toEqual({ rules: [], media: 1 })
})

it('a film elsewhere becomes a link, beside what its tags hold', async () => {
  const { html, rules } = await imported(
    '<video src="https://films.example.org/a%20film.mp4?x=1"><a href="dot.gif">Script</a></video>',
  )
  expect(html).toContain('<a href="https://films.example.org/a%20film.mp4?x=1">a film.mp4</a>')
  expect(html).toContain('>Script</a>')
  expect(rules).toEqual([])
})

it('one that is not there keeps its address, and is reported', async () => {
  const { html, rules } = await imported('<audio src="gone.mp3"></audio>')
  expect(html).toContain('<a href="gone.mp3">gone.mp3</a>')
  expect(rules).toEqual(['missing-file:6'])
})

it.each(['<video>Words.</video>', '<video src="blob:https://x.example/1">Words.</video>'])(
  'one without an address leaves its words: %s',
  async (body) => {
    const { html, rules } = await imported(body)
    expect(html).toContain('Words.')
    expect(html).not.toContain('blob:')
    expect(rules).toEqual(['lost-recording:6'])
  },
)

it('the image of a picture is an image', async () => {
  const { html, rules, media } = await imported(
    '<picture><source srcset="dot.webp"><img src="dot.gif" alt="A dot"></picture>',
  )
  expect(html).toMatch(/<img[^>]* alt="A dot"/)
  expect({ rules, media }).toEqual({ rules: [], media: 1 })
})

it.each([
  '![A dot](data:image/gif;base64,R0lGODlhAQABAAAAACw=)',
  '<img src=" DATA:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="A dot">',
])('an image that stands in the page as data is said to be lost: %s', async (body) => {
  const { html, rules } = await imported(body)
  expect(html).toContain('A dot')
  expect(html).not.toContain('data:')
  expect(rules).toEqual(['lost-image:6'])
})

it('what is kept as HTML links to what it cannot play or frame', async () => {
  const inner =
    '<iframe src="https://www.youtube.com/embed/abcdefghijk" title="Film"></iframe><audio src="https://x.example.org/a.mp3"></audio>'
  const quoted = `<blockquote><blockquote><blockquote>${inner}</blockquote></blockquote></blockquote>`
  const { html, rules } = await imported(quoted)
  expect(html).toContain('<a href="https://www.youtube.com/embed/abcdefghijk">Film</a>')
  expect(html).toContain('<a href="https://x.example.org/a.mp3">a.mp3</a>')
  expect(rules).toEqual(['raw-html:6'])
})

it('a place for words alone says what it leaves out', async () => {
  const { rules } = await imported(
    '<details><summary>Hear <audio src="talk.mp3"></audio></summary>\nMore.\n</details>',
  )
  expect(rules).toEqual(['only-words:6'])
})
