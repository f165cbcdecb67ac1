/** Nothing is saved that could not be restored. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from '@jest/globals'
import { createArchive } from '../../backup/write'

it('a file with a name that no archive may hold is refused, and nothing stays behind', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-'))
  const archive = await createArchive(path.join(folder, 'saved.zip'))
  const content = Readable.from([Buffer.from('x')])
  await expect(archive.add('uploads/a\\b.png', content, { compress: false })).rejects.toThrow(
    'Rename it or move it away',
  )
  await archive.abandon()
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})

it('what is given up while its file is being made leaves nothing behind', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-'))
  const file = path.join(folder, 'saved.zip')
  // It opens no sooner than somebody reads from it.
  execFileSync('mkfifo', [`${file}.unfinished`])
  const archive = await createArchive(file)
  const happened: string[] = []
  const givenUp = archive.abandon().then(() => happened.push('given up'))
  await setTimeout(200)
  happened.push('opened')
  await (await open(`${file}.unfinished`)).close()
  await givenUp
  expect(happened).toEqual(['opened', 'given up'])
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})
