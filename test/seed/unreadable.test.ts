/** All that keeps a course from being read is told at once, before anything is written. */
import { afterEach, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { ImportError, readCourse } from '../../seed'
import { folderOf, SMALL, type Folder } from './folder'

let folder: Folder
afterEach(() => folder.delete())

async function refusalOf(
  files: Record<string, string | Buffer>,
  change?: (made: Folder) => void,
): Promise<ImportError> {
  folder = folderOf(files)
  change?.(folder)
  const error: unknown = await readCourse(folder.path).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ImportError)
  return error as ImportError
}

const placesIn = ({ diagnostics }: ImportError) =>
  diagnostics.map(({ rule, file, line }) => [rule, file, line])

describe('files that cannot be read', () => {
  it('are named all at once, each in a line of its own', async () => {
    const error = await refusalOf(
      {
        ...SMALL,
        '_config.yml': 'title: "open',
        '_data/course.yml': 'a: [',
        'modules/first/a.md': '---\ntitle: "open\n---\n',
        'modules/first/b.md': Buffer.from([0x41, 0x0a, 0xff]),
        'modules/first/c.md': '---\ntags: [a\n---\n',
      },
      (made) => {
        made.link('nowhere.md', 'gone.md')
        execFileSync('mkfifo', [path.join(made.path, 'modules/first/pipe.md')])
      },
    )
    expect(placesIn(error)).toEqual([
      ['bad-encoding', 'modules/first/b.md', 2],
      ['unreadable-file', 'modules/first/pipe.md', undefined],
      ['outside-folder', 'nowhere.md', undefined],
      ['bad-config', '_config.yml', 1],
      ['bad-config', '_data/course.yml', 1],
      ['bad-front-matter', 'modules/first/a.md', 3],
      ['bad-front-matter', 'modules/first/c.md', 3],
    ])
    expect(error.message.split('\n')).toHaveLength(7)
    expect(error.message).toContain('modules/first/b.md:2: The file is not valid UTF-8. Save the')
  })

  it('do not hide what a page includes and is not there, each include once', async () => {
    const error = await refusalOf({
      ...SMALL,
      '_includes/a.html': '{% include gone.html %}',
      'modules/first/index.md': '---\ntitle: A\n---\n{% include a.html %}\n{% include no.html %}',
      'modules/first/other.md': '---\ntitle: B\n---\n{% include a.html %}',
    })
    expect(placesIn(error)).toEqual([
      ['missing-include', '_includes/a.html', 1],
      ['missing-include', 'modules/first/index.md', 5],
    ])
  })
})

describe('two pages of one address', () => {
  it.each([
    ['of one name and two endings', 'modules/first/section-1-1.html', 'section-1-1'],
    ['in the two folders of a module', 'courses/first/section-1-1.md', 'section-1-1'],
  ])('in one module, %s, are both named', async (_what, file, address) => {
    const error = await refusalOf({ ...SMALL, [file]: '---\ntitle: 1.1 Again\n---\nAgain.\n' })
    const both = ['modules/first/section-1-1.md', file].sort()
    expect(error.diagnostics).toEqual([
      expect.objectContaining({
        rule: 'address-twice',
        message: expect.stringContaining(`"${address}"`),
      }),
    ])
    for (const named of both) expect(error.message).toContain(named)
  })

  it('in two modules are two addresses', async () => {
    folder = folderOf({ ...SMALL, 'modules/second/section-1-1.md': '---\ntitle: 1.1 X\n---\nX.\n' })
    const { documents } = await readCourse(folder.path)
    expect(documents.filter(({ data }) => data.slug === 'section-1-1')).toHaveLength(2)
  })
})
