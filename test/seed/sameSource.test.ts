/** The same course from a folder, a zip file and a repository is the same course. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { importCourse, readCourse, withSource } from '../../seed'
import { startPayload, type Cms } from '../releases/cms'
import { folderOf, SMALL, type Folder } from './folder'
import { zipOf } from './zipOf'

/** A picture is read where it lies when it is written, so it must lie there long enough. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAwS2OUAAAAABJRU5ErkJggg==',
  'base64',
)
const COURSE = {
  ...SMALL,
  'modules/first/dot.png': PICTURE,
  'modules/first/section-2-0.md':
    '---\ntitle: 2. Two\nmodule_name: first\n---\n\n![A dot](dot.png)\n',
}

let cms: Cms
let folder: Folder
beforeAll(async () => {
  cms = await startPayload()
  folder = folderOf({})
  for (const [name, content] of Object.entries(COURSE)) folder.write(`small/${name}`, content)
  folder.write('small-main.zip', await zipOf(COURSE))
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: path.join(folder.path, 'small'),
    })
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '-m', 'First')
  git('clone', '--quiet', '--bare', '.', path.join(folder.path, 'small.git'))
})
afterAll(async () => {
  await cms.close()
  folder.delete()
})

const imported = (given: string) =>
  withSource(path.join(folder.path, given), async (source) =>
    importCourse(cms.payload, await readCourse(source)),
  )

it('is imported once, whichever comes first', async () => {
  const first = await imported('small-main.zip')
  expect(first.documents).toMatchObject({ media: { created: 1 }, sections: { created: 3 } })
  for (const again of ['small.git', 'small', 'small-main.zip']) {
    const report = await imported(again)
    const actions = Object.values(report.documents).flatMap((counts) => Object.keys(counts))
    expect(new Set(actions)).toEqual(new Set(['unchanged']))
  }
})
