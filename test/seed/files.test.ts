/** Files of a course that changed since they were imported. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { SMALL } from './folder'
import { page, startImporting, type Importing } from './importing'

let small: Importing
afterEach(() => small.close())

const pdf = (words: string) =>
  `%PDF-1.4\n% ${words}\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n`

describe('a file that changed', () => {
  beforeEach(async () => {
    small = await startImporting({
      ...SMALL,
      '_data/media.yml': 'med_aaaaaaaaaaaaaaaa:\n  file: assets/plan.pdf\n  title: Plan\n',
      'assets/plan.pdf': pdf('first'),
      'modules/first/index.md': page('First', 'See [the plan](/assets/plan.pdf).'),
    })
    await small.run()
  })

  it('is uploaded again under the id that the source states for it', async () => {
    const [before] = await small.find('media')
    small.folder.write('assets/plan.pdf', pdf('second and longer'))
    expect((await small.run()).documents.media).toEqual({ changed: 1 })
    const [after, ...others] = await small.find('media')
    expect(others).toEqual([])
    expect(after).toMatchObject({
      id: before?.id,
      uid: 'med_aaaaaaaaaaaaaaaa',
      // What is published meanwhile, and earlier versions, show the other.
      filename: 'plan-1.pdf',
      filesize: pdf('second and longer').length,
    })
    expect((await small.run()).documents.media).toEqual({ unchanged: 1 })
  })

  it('leaves the published one where it is imported as a draft', async () => {
    small.folder.write('assets/plan.pdf', pdf('second and longer'))
    await small.run({ draft: true })
    const [published] = await small.find('media')
    const [drafted] = await small.find('media', {}, { draft: true })
    expect([published?.filename, drafted?.filename]).toEqual(['plan.pdf', 'plan-1.pdf'])
    expect(await small.fileOf('plan.pdf')).toBe(pdf('first'))
    expect(await small.fileOf('plan-1.pdf')).toBe(pdf('second and longer'))
  })
})
