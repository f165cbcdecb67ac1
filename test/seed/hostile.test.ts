/** Pages that no author would write: each is kept, reported, and stops nothing else. */
import { afterEach, describe, expect, it } from '@jest/globals'
import { readCourse } from '../../seed'
import { folderOf, SMALL, type Folder } from './folder'

let folder: Folder

afterEach(() => folder.delete())

const deep = (start: string, end: string, times: number) =>
  `${start.repeat(times)}Words${end.repeat(times)}`

describe('a page that nests for ever', () => {
  it.each([
    ['boxes', deep('<div>', '</div>', 20_000)],
    ['callouts', deep('<div class="tips">\n', '</div>\n', 1_000)],
    ['emphasis', deep('<b>', '</b>', 5_000)],
    ['quotes', `${'> '.repeat(2_000)}Words`],
  ])('keeps its words: %s', async (_what, body) => {
    folder = folderOf({ ...SMALL, 'modules/first/section-2-0.md': `---\ntitle: X\n---\n${body}\n` })
    const { documents, diagnostics } = await readCourse(folder.path)
    const kept = documents.filter(({ path }) => path === 'modules/first/section-2-0.md')
    expect(JSON.stringify(kept)).toContain('Words')
    expect(documents.filter(({ collection }) => collection === 'sections')).toHaveLength(3)
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'unconverted-page', file: 'modules/first/section-2-0.md' }),
    )
  })
})
