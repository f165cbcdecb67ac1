/** Files that the CMS does not take: the page keeps their address, and the import goes on. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { readCourse } from '../../seed'
import { deliver } from './deliver'
import { folderOf, type Folder } from './folder'
import { startImporting, type Importing } from './importing'

const svg = (inner: string, size = 'viewBox="0 0 9 9"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inner}</svg>`
const box = (type: string, payload: string) => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(8 + payload.length)
  return Buffer.concat([size, Buffer.from(type + payload, 'latin1')])
}
const MP4 = Buffer.concat([box('ftyp', 'isom\x00\x00\x02\x00isommp41'), box('mdat', 'moving')])
const ole = (rest: number) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504, rest)])
const GIF = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')
const LFS = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'

const UNWANTED: Record<string, string | Buffer> = {
  'readme.md': 'Plain text.',
  'page.html': '<p>Plain.</p>',
  'notes.ipynb': '{}',
  'book.pages': 'PK',
  'photo.heic': 'x',
  'photo.bmp': 'BM',
  'scan.tiff': 'II*\0',
  'pointer.png': LFS,
  'empty.png': '',
  'empty.docx': '',
  'cut.mp4': MP4.subarray(0, 30),
  'page.pdf': '<!doctype html>',
  'script.svg': svg('<script>alert(1)</script>'),
  'handler.svg': svg('<g onclick="x()"/>'),
  'loads.svg': svg('<style>@import url(x.css)</style>'),
  'hidden.svg': svg('<a href="java&#10;script:x()"/>'),
  'broken.svg': svg('<g>'),
  'unsized.svg': svg('', 'width="100%"'),
  'nameless.svg': '<svg/>',
  'disguised.docx': Buffer.from('7f454c460201010000000000000000000200', 'hex'),
}
const PDF = '%PDF-1.4\n1 0 obj <<>> endobj\nxref\n0 1\ntrailer <<>>\nstartxref\n9\n%%EOF\n'
const WANTED: Record<string, string | Buffer> = {
  'good.svg': svg('<style>g { fill: red }</style><text>@import javascript:</text>'),
  'dot.gif': GIF,
  'misnamed.png': Buffer.concat([GIF, Buffer.alloc(1)]),
  'plan.pdf': PDF,
  'plan.doc': ole(0),
  'sums.xls': ole(1),
  'film.mp4': MP4,
  'talk.mp3': Buffer.concat([
    Buffer.from('ID3\x04\x00\x00\x00\x00\x00\x00', 'latin1'),
    Buffer.from([0xff, 0xfb, 0x90, 0x00]),
    Buffer.alloc(200),
  ]),
  'dates.ics': 'BEGIN:VCALENDAR\nEND:VCALENDAR\n',
  'rows.csv': 'a,b\n',
  'text.txt': 'Text.',
  'rich.rtf': '{\\rtf1 Text.}',
}

const linksTo = (names: string[]) =>
  names.map((name) => `[${name.replace('.', ' ')}](files/${name})\n`).join('\n')
const pageOf = (body: string) => `---\ntitle: A\n---\n${body}`
const filesOf = (files: Record<string, string | Buffer>) =>
  Object.fromEntries(
    Object.entries(files).map(([name, content]) => [`modules/a/files/${name}`, content]),
  )

describe('what the importer says of a file', () => {
  let folder: Folder
  afterEach(() => folder.delete())

  it.each(Object.keys(UNWANTED))('%s is not taken, and the page says where', async (name) => {
    folder = folderOf({
      'modules/a/index.md': pageOf(`One.\n\n![a](files/${name}) [b](files/${name})\n`),
      ...filesOf({ [name]: UNWANTED[name] ?? '' }),
    })
    const course = await readCourse(folder.path)
    const said = course.diagnostics.filter(({ rule }) => rule === 'unwanted-file')
    expect(said).toEqual([
      expect.objectContaining({ file: 'modules/a/index.md', line: 6, severity: 'warning' }),
      expect.objectContaining({ file: 'modules/a/index.md', line: 6, severity: 'warning' }),
    ])
    expect(course.documents.filter(({ collection }) => collection === 'media')).toEqual([])
    expect(deliver(course)[0]?.html).toContain(`href="files/${name}"`)
  })

  it('a file that _data names is not taken either, and what names it is converted', async () => {
    const id = 'med_aaaaaaaaaaaaaaaa'
    folder = folderOf({
      '_data/media.yml': `${id}:\n  file: modules/a/files/x.png\n`,
      'modules/a/index.md': pageOf(`<img src="files/x.png" alt="x" data-id="${id}">\n`),
      'modules/a/files/x.png': LFS,
    })
    const course = await readCourse(folder.path)
    expect(course.documents.filter(({ collection }) => collection === 'media')).toEqual([])
    expect(course.diagnostics.map(({ rule }) => rule)).toContain('unwanted-file')
  })
})

describe('a link to the source of a page', () => {
  let folder: Folder
  afterEach(() => folder.delete())

  it.each([
    ['2001-01-02-next.md', undefined],
    ['./2001-01-02-next.md#here', 'here'],
    ['/modules/a/_posts/2001-01-02-next.md', undefined],
    ['2001-01-03-last.markdown', undefined],
    ['../../b/_posts/2001-01-01-other.md', undefined],
  ])('%s leads to the page', async (href, anchor) => {
    folder = folderOf({
      'modules/a/_posts/2001-01-01-first.md': pageOf(`[next](${href})\n`),
      'modules/a/_posts/2001-01-02-next.md': pageOf('## Here\n\nNext.\n'),
      'modules/a/_posts/2001-01-03-last.markdown': pageOf('Last.\n'),
      'modules/b/_posts/2001-01-01-other.md': pageOf('Other.\n'),
    })
    const course = await readCourse(folder.path)
    expect(course.diagnostics).toEqual([])
    const body = JSON.stringify(course.documents.find(({ path }) => /first/.test(path))?.body)
    expect(body).toContain('"to":{"collection":')
    expect(body.includes('"anchor":"here"')).toBe(anchor === 'here')
  })
})

describe('what the database takes', () => {
  let small: Importing

  beforeAll(async () => {
    const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    small = await startImporting({
      'modules/a/index.md': pageOf(
        linksTo(['dot.png', ...Object.keys(WANTED), ...Object.keys(UNWANTED)]),
      ),
      ...filesOf({ ...WANTED, ...UNWANTED, 'dot.png': png }),
    })
  })
  afterAll(() => small.close())

  it('is what the importer says it does', async () => {
    await small.run()
    const found = await small.find('media')
    expect(found.map(({ title }) => title).sort()).toEqual(
      ['dot.png', ...Object.keys(WANTED)].sort(),
    )
  })
})
