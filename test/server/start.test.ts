import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { describeConnection } from '../../src/server/connect'
import { checkEmbedded } from '../../src/server/embedded'
import { explain, StartFailure } from '../../src/server/failure'
import { checkAddress, listen } from '../../src/server/listen'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function database(name: string, ...statements: string[]): Promise<string> {
  const uri = `file:${path.join(folder, name)}`
  const { $client } = drizzle(uri)
  for (const statement of statements) await $client.execute(statement)
  $client.close()
  return uri
}

const MIGRATIONS = 'CREATE TABLE payload_migrations (name TEXT)'

describe('an embedded database', () => {
  it('may be new, in a folder that is not there yet', async () => {
    await expect(checkEmbedded(`file:${folder}/new/a.db`, [])).resolves.toBeUndefined()
  })

  it('may be ours', async () => {
    const uri = await database('ours.db', MIGRATIONS, "INSERT INTO payload_migrations VALUES ('1')")
    await expect(checkEmbedded(uri, ['1', '2'])).resolves.toBeUndefined()
  })

  it('is refused where the file is something else', async () => {
    writeFileSync(path.join(folder, 'letter.db'), 'Dear library, this is a letter and no database.')
    await expect(checkEmbedded(`file:${folder}/letter.db`, [])).rejects.toThrow(
      /letter\.db as the database: the file is no SQLite database\./,
    )
  })

  it('is refused where another program keeps its data', async () => {
    const uri = await database('other.db', 'CREATE TABLE bookmarks (url TEXT)')
    await expect(checkEmbedded(uri, [])).rejects.toThrow(/another program keeps its data in it/)
  })

  it('is refused where another project or a later version has migrated it', async () => {
    const uri = await database(
      'later.db',
      MIGRATIONS,
      "INSERT INTO payload_migrations VALUES ('9')",
    )
    await expect(checkEmbedded(uri, ['1'])).rejects.toThrow(/a newer version made it \("9"\)/)
  })

  it('is refused where its folder cannot be made', async () => {
    await expect(checkEmbedded('file:/dev/null/a.db', [])).rejects.toThrow(
      /a file stands at|ENOTDIR/,
    )
    await expect(checkEmbedded('file:/proc/nowhere/a.db', [])).rejects.toThrow(
      /cannot be written to/,
    )
  })

  it('is refused where a file stands in place of its folder', async () => {
    writeFileSync(path.join(folder, 'file'), '')
    await expect(checkEmbedded(`file:${folder}/file/deeper/a.db`, [])).rejects.toThrow(
      /a file stands at .*\/file\./,
    )
  })

  it('is refused with what the system says of its folder', async () => {
    symlinkSync(path.join(folder, 'circle'), path.join(folder, 'circle'))
    await expect(checkEmbedded(`file:${folder}/circle/a.db`, [])).rejects.toThrow(
      /cannot be written to \(ELOOP\)/,
    )
  })
})

describe('an address', () => {
  it('that is taken is one clear line', async () => {
    const taken = await listen(createServer(), { host: '127.0.0.1', port: 0 })
    const address = taken.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const failure = await checkAddress({ host: '127.0.0.1', port }).catch((error: unknown) => error)
    taken.close()
    expect(explain(failure)).toBe(
      `Cannot listen on 127.0.0.1:${port}: another program already uses this address. ` +
        'Stop it, or set PORT (of the management, MANAGEMENT_PORT) to another.',
    )
  })

  it('that is free stays free', async () => {
    await expect(checkAddress({ host: '127.0.0.1', port: 0 })).resolves.toBeUndefined()
  })
})

describe('a failure to start', () => {
  it('is its message alone where a person can mend it', () => {
    expect(explain(new StartFailure('Do this.'))).toBe('Do this.')
  })

  it('is the whole story where only a developer can', () => {
    expect(explain(new TypeError('x is not a function'))).toMatch(/TypeError: x.*\n\s+at /)
  })
})

describe('a database that does not answer', () => {
  const uri = 'mongodb://cms:secret@db:27017/cms?replicaSet=rs0'

  it.each([
    'Error: cannot connect to MongoDB: Error: cannot connect to MongoDB. Details: connect ECONNREFUSED',
    'Error: cannot connect to Postgres: connect ECONNREFUSED',
  ])('is one line without its password: %s', (message) => {
    expect(describeConnection(new Error(message), uri)?.message).toBe(
      'Cannot connect to the database mongodb://db:27017/cms?replicaSet=rs0: connect ECONNREFUSED. ' +
        'Start it, or set DATABASE_URI to another.',
    )
  })

  it('is not to blame for another failure', () => {
    expect(describeConnection(new Error('x is not a function'), uri)).toBeUndefined()
  })
})
