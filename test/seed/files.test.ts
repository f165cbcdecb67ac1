/** Files of a course that changed since they were imported. */
import { afterEach, describe, expect, it } from '@jest/globals'
import { SMALL } from './folder'
import { page, startImporting, type Importing } from './importing'

let small: Importing
afterEach(() => small.close())

const pdf = (words: string) =>
  `%PDF-1.4\n% ${words}\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n`

describe('a file that changed', () => {
  it('is uploaded again under the id that the source states for it', async () => {
    small = await startImporting({
      ...SMALL,
      '_data/media.yml': 'med_aaaaaaaaaaaaaaaa:\n  file: assets/plan.pdf\n  title: Plan\n',
      'assets/plan.pdf': pdf('first'),
      'modules/first/index.md': page('First', 'See [the plan](/assets/plan.pdf).'),
    })
    await small.run()
    const [before] = await small.find('media')
    small.folder.write('assets/plan.pdf', pdf('second and longer'))
    expect((await small.run()).documents.media).toEqual({ changed: 1 })
    const [after, ...others] = await small.find('media')
    expect(others).toEqual([])
    expect(after).toMatchObject({
      id: before?.id,
      uid: 'med_aaaaaaaaaaaaaaaa',
      filename: before?.filename,
      filesize: pdf('second and longer').length,
    })
    expect((await small.run()).documents.media).toEqual({ unchanged: 1 })
  })
})
