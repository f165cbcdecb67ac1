/** What the importer cannot read is one clear message, before anything is written. */
import { afterEach, describe, expect, it } from '@jest/globals'
import { ImportError, readCourse } from '../../seed'
import { folderOf, SMALL, type Folder } from './folder'

let folder: Folder | undefined

afterEach(() => folder?.delete())

async function problemWith(
  files: Record<string, string | Buffer>,
  change?: (made: Folder) => void,
) {
  folder = folderOf(files)
  change?.(folder)
  const error: unknown = await readCourse(folder.path).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ImportError)
  return error as ImportError
}

const bomb = [...'abcdefghij']
  .map((name, at) => {
    const inner = at === 0 ? 'x' : `*${'abcdefghij'[at - 1] ?? ''}`
    return `${name}: &${name} [${Array(9).fill(inner).join(', ')}]\n`
  })
  .join('')

const page = (body: string, front = 'title: X') => `---\n${front}\n---\n${body}`

describe('bad input', () => {
  it('no such folder', async () => {
    await expect(readCourse('/no/such/folder')).rejects.toMatchObject({
      diagnostic: { rule: 'no-folder' },
    })
  })

  it('a folder that is no course', async () => {
    const { diagnostic } = await problemWith({ 'readme.md': 'Just text.' })
    expect(diagnostic.rule).toBe('no-course')
  })

  it('broken front matter, with file and line', async () => {
    const { message, diagnostic } = await problemWith({
      'modules/a/index.md': page('x', 'title: ok\ntags: [a, b'),
    })
    expect(diagnostic).toMatchObject({
      rule: 'bad-front-matter',
      file: 'modules/a/index.md',
      line: 4,
    })
    expect(message).toMatch(/^modules\/a\/index\.md:4: .+\(bad-front-matter\)$/)
  })

  it.each([
    ['title: Mentors: who and how', 'A value that holds a colon must stand in quotes.'],
    ['title: A\ntitle: B', 'A name stands twice.'],
  ])('YAML that many get wrong, in plain words: %j', async (front, words) => {
    const { message } = await problemWith({ 'modules/a/index.md': page('x', front) })
    expect(message).toContain(`The YAML cannot be read: ${words} Mend`)
  })

  it.each([
    ['aliases of aliases', bomb, 'alias'],
    ['what nests for ever', `a: ${'['.repeat(20_000)}`, 'deep'],
    [
      'keys without end',
      Array.from({ length: 300_000 }, (_, key) => `a${key}: 1\n`).join(''),
      '2 s',
    ],
  ])('YAML that would fill the memory: %s', async (_what, yaml, reason) => {
    const settings = await problemWith({ ...SMALL, '_config.yml': yaml })
    expect(settings.diagnostic).toMatchObject({ rule: 'bad-config', file: '_config.yml' })
    expect(settings.message).toContain(reason)
    const front = await problemWith({ 'modules/a/index.md': page('x', yaml) })
    expect(front.diagnostic).toMatchObject({ rule: 'bad-front-matter', file: 'modules/a/index.md' })
  })

  it('broken settings', async () => {
    const { diagnostic } = await problemWith({ ...SMALL, '_config.yml': 'title: "open' })
    expect(diagnostic).toMatchObject({ rule: 'bad-config', file: '_config.yml' })
  })

  it('a missing include, with the line that asks for it', async () => {
    const { diagnostic } = await problemWith({
      'modules/a/index.md': page('\n{% include gone.html %}'),
    })
    expect(diagnostic).toMatchObject({ rule: 'missing-include', line: 5 })
  })

  it('a missing include of an include, named where it is asked for', async () => {
    const { diagnostic } = await problemWith({
      'modules/a/index.md': page('{% include a.html %}'),
      '_includes/a.html': 'One\n{% include gone.html %}',
    })
    expect(diagnostic).toMatchObject({ rule: 'missing-include', file: '_includes/a.html', line: 2 })
  })

  it('includes that go round', async () => {
    const { message } = await problemWith({
      'modules/a/index.md': page('{% include a.html %}'),
      '_includes/a.html': '{% include b.html %}',
      '_includes/b.html': '{% include a.html %}',
    })
    expect(message).toContain('a.html → b.html → a.html')
  })

  it.each([
    ['bad-front-matter', 'modules/a/index.md', page('x', 'title: "a\\0b"'), 2],
    ['bad-front-matter', 'modules/a/index.md', page('x', 'a: b\ntitle: "half \\uD83D"'), 3],
    ['bad-config', '_config.yml', 'description: "\\x00"', 1],
  ])('what is no character, with its line: %s in %s', async (rule, file, text, line) => {
    const { diagnostic } = await problemWith({ ...SMALL, [file]: text })
    expect(diagnostic).toMatchObject({ rule, file, line })
  })

  it('text that is not UTF-8, with its line', async () => {
    const bytes = Buffer.concat([Buffer.from(page('one\n')), Buffer.from([0xff, 0xfe])])
    const { diagnostic } = await problemWith({ 'modules/a/index.md': bytes })
    expect(diagnostic).toMatchObject({ rule: 'bad-encoding', line: 5 })
  })

  it('a symbolic link that leads out of the folder', async () => {
    const { diagnostic } = await problemWith(SMALL, (made) =>
      made.link('secrets.md', '/etc/passwd'),
    )
    expect(diagnostic).toMatchObject({ rule: 'outside-folder', file: 'secrets.md' })
  })

  it('a page that is far too long', async () => {
    const { diagnostic } = await problemWith({
      ...SMALL,
      'modules/first/long.md': 'x'.repeat(5_000_001),
    })
    expect(diagnostic.rule).toBe('huge-file')
  })
})

describe('a page that Liquid cannot read', () => {
  const includes = { '_includes/bad.html': 'One\n{% nothing %}', '_includes/by.html': '\n{% if %}' }

  it.each([
    ['Kept. {% if %}', 4, 'invalid value expression: "".'],
    ['\n{% nothing %}', 5, 'tag "nothing" not found.'],
    ['\n\n{% raw %}\n', 6, 'raw "{% raw %} " not closed.'],
    ['\n{% if true %}\n{% include bad.html a b %}{% endif %}', 6, 'an include cannot take "a b".'],
    ['\n{% include bad.html %}', 5, 'tag "nothing" not found, in _includes/bad.html:2.'],
    [
      '{% if true %}\n{% include by.html %}{% endif %}',
      4,
      'invalid value expression: "", in _includes/by.html:2.',
    ],
  ])('names the place once, in the file: %j', async (body, line, reason) => {
    folder = folderOf({ ...includes, 'modules/first/index.md': page(body) })
    const { diagnostics } = await readCourse(folder.path)
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        rule: 'liquid-error',
        file: 'modules/first/index.md',
        line,
        message: `Liquid cannot read this page: ${reason}`,
      }),
    )
  })

  it('keeps its text, is reported, and does not stop the rest', async () => {
    folder = folderOf({ ...SMALL, 'modules/first/section-2-0.md': page('Kept. {% if %}') })
    const { documents, diagnostics } = await readCourse(folder.path)
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'liquid-error', severity: 'error' }),
    )
    const kept = documents.find(({ path }) => path === 'modules/first/section-2-0.md')
    expect(JSON.stringify(kept?.body)).toContain('Kept.')
    expect(documents.filter(({ collection }) => collection === 'sections')).toHaveLength(3)
  })
})
