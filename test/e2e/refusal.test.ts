import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PATIENCE } from './cms'

const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-'))
const letter = path.join(folder, 'letter.db')
const LETTER = 'Dear library, this is a letter and no database.'
let taken: Server
let port = 0

beforeAll(async () => {
  writeFileSync(letter, LETTER)
  taken = createServer().listen(0)
  await once(taken, 'listening')
  port = (taken.address() as AddressInfo).port
})

afterAll(() => {
  taken.close()
  rmSync(folder, { recursive: true })
})

/** Starts the CMS as `npm start` does; says how it ended and what it complained of. */
async function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: '0', PAYLOAD_SECRET: '', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const [code] = await once(child, 'close')
  return { code: code as number, complaint: complaint.trim() }
}

describe('a start that cannot succeed', () => {
  it.each<[string, () => Record<string, string>, RegExp]>([
    [
      'a taken port',
      () => ({ PORT: String(port), DATABASE_URI: `file:${folder}/new.db` }),
      /^Cannot listen on .*: another program already uses this address\..*$/,
    ],
    [
      'a file that is no database',
      () => ({ DATABASE_URI: `file:${letter}` }),
      /^Cannot use .*letter\.db as the database: the file is no SQLite database\..*$/,
    ],
    [
      'a folder that cannot be',
      () => ({ DATABASE_URI: `file:${letter}/cms.db` }),
      /^Cannot use .* as the database: a file stands.*$/,
    ],
    [
      'no secret with a database that is not embedded',
      () => ({ DATABASE_URI: 'mongodb://localhost/cms' }),
      /^PAYLOAD_SECRET is missing.*$/,
    ],
    [
      'a weak secret with such a database',
      () => ({ DATABASE_URI: 'mongodb://localhost/cms', PAYLOAD_SECRET: 'secret' }),
      /PAYLOAD_SECRET: must have at least .* characters$/,
    ],
    ['a setting that is none', () => ({ PORT: 'eighty' }), /PORT: .*number/],
  ])(
    'ends with one line and exit code 1: %s',
    async (_, environment, line) => {
      const { code, complaint } = await start(environment())
      expect(complaint).toMatch(line)
      expect({ code, lines: complaint.split('\n').length }).toEqual({ code: 1, lines: 1 })
    },
    PATIENCE,
  )

  it('has written nothing', () => {
    expect(existsSync(path.join(folder, 'new.db'))).toBe(false)
    expect(readFileSync(letter, 'utf8')).toBe(LETTER)
  })
})
