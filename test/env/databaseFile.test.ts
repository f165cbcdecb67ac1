import { expect, it } from '@jest/globals'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { databaseFile, databaseUri } from '../../src/databaseFile'
import { contentsOf } from '../../src/engines/sqlite/file'
import { readEnv } from '../../src/env'

/** Makes a database by an address as somebody writes it, and gives the tables that are then read from the file. */
async function madeBy(uri: string): Promise<string[]> {
  const { $client: client } = drizzle(uri)
  await client.execute('CREATE TABLE pages (title text)')
  client.close()
  expect(existsSync(databaseFile(uri))).toBe(true)
  return (await contentsOf(databaseFile(uri))).tables
}

it.each(['learning.db', 'a%20b.db', 'a%23b.db', 'a%25b.db', 'a%3Fb.db', 'caf%C3%A9.db', 'a b.db'])(
  'the file %s is found where the driver puts it, and opened again',
  async (name) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-file-'))
    try {
      for (const start of ['file:', 'file://', 'file://localhost']) {
        expect(await madeBy(`${start}${folder}/${start.length}-${name}`)).toEqual(['pages'])
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)

it('uploads lie beside it', () => {
  const folder = path.resolve('my #1 library')
  const { UPLOADS_DIR } = readEnv({ DATABASE_URI: databaseUri(path.join(folder, 'x.db')) })
  expect(UPLOADS_DIR).toBe(path.join(folder, 'uploads'))
})
