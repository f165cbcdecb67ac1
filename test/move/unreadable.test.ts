/** Nothing is saved that could not be restored. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
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

it('nothing stays behind of what is given up while its file is made', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-'))
  const names = Array.from({ length: 400 }, (_, number) => `saved-${number}.zip`)
  await Promise.all(
    names.map(async (name) => {
      const archive = await createArchive(path.join(folder, name))
      await archive.abandon()
    }),
  )
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})
