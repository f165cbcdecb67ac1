/** The real server, started with what cannot be: one sentence, exit code 1, and nothing written. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { COMPILER } from '../../src/releases/compiler'
import { refuseNewer } from '../../src/newer'
import { startPayload, type Cms } from '../releases/cms'
import { compiled } from '../seed/process'

const PATIENCE = 60_000
const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-'))
const file = path.join(folder, 'a-file')
let taken: Server
let port = ''

beforeAll(async () => {
  writeFileSync(file, '')
  taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  port = String((taken.address() as AddressInfo).port)
})
afterAll(() => {
  taken.close()
  rmSync(folder, { recursive: true })
})

async function start(settings: Record<string, string>) {
  const child = spawn(process.execPath, compiled('src/server'), {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      PAYLOAD_SECRET: '',
      LOG_LEVEL: 'silent',
      // Of libraries, to who runs an old Node.
      NODE_NO_WARNINGS: '1',
      DATABASE_URI: `file:${folder}/new/cms.db`,
      UPLOADS_DIR: path.join(folder, 'new/uploads'),
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, complaint: complaint.trim() }
}

const ELSEWHERE = 'postgres://cms:hunter2@127.0.0.1:9/cms'
const IN_USE = /^Cannot listen on 127\.0\.0\.1:\d+: another program already uses this address\. .*$/

const KEY = { S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' }

const REFUSED: [what: string, settings: () => Record<string, string>, sentence: RegExp][] = [
  ['a taken port', () => ({ PORT: port }), IN_USE],
  ['a taken port of the management', () => ({ MANAGEMENT_PORT: port }), IN_USE],
  [
    'an address that is none',
    () => ({ HOST: '999.1.1.1' }),
    /^Cannot listen on 999\.1\.1\.1: no machine is known by this name or address\. .*$/,
  ],
  [
    'one port for both',
    () => ({ PORT: '3999', MANAGEMENT_PORT: '3999' }),
    /MANAGEMENT_PORT: must be another port than PORT$/,
  ],
  ['a setting that is none', () => ({ LOG_LEVEL: 'loud' }), /^Settings are wrong .*LOG_LEVEL: .*$/],
  [
    'an unknown engine',
    () => ({ DATABASE_URI: 'mysql://localhost/cms' }),
    /DATABASE_URI: must begin with one of file: .*$/,
  ],
  [
    'uploads where a file stands',
    () => ({ UPLOADS_DIR: path.join(file, 'uploads') }),
    /^Cannot keep uploads in .*a-file\/uploads: a file stands at .*a-file\. Set UPLOADS_DIR to another\.$/,
  ],
  [
    'uploads where nothing can be written',
    () => ({ UPLOADS_DIR: '/proc/uploads' }),
    /^Cannot keep uploads in \/proc\/uploads: the folder cannot be written to \(\w+\)\. .*$/,
  ],
  [
    'a bucket that nobody answers for',
    () => ({
      S3_BUCKET: 'files',
      S3_ENDPOINT: 'http://127.0.0.1:9',
      AWS_MAX_ATTEMPTS: '1',
      ...KEY,
    }),
    /^Cannot keep uploads in the bucket files at http:\/\/127\.0\.0\.1:9: .*ECONNREFUSED.*\. Check S3_BUCKET .*\.$/,
  ],
  [
    'half a key of a bucket',
    () => ({ S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'a' }),
    /S3_SECRET_ACCESS_KEY: must be set together with S3_ACCESS_KEY_ID, or neither$/,
  ],
  [
    'data where nothing can be written',
    () => ({ DATABASE_URI: 'file:/proc/data/cms.db' }),
    /^Cannot use \/proc\/data as the database: the folder cannot be written to .*$/,
  ],
  [
    'no secret with a database that others reach',
    () => ({ DATABASE_URI: ELSEWHERE }),
    /^PAYLOAD_SECRET is missing: .*$/,
  ],
  [
    'a short secret',
    () => ({ DATABASE_URI: ELSEWHERE, PAYLOAD_SECRET: 'secret' }),
    /PAYLOAD_SECRET: must have at least 16 characters$/,
  ],
  [
    'a secret of a few characters',
    () => ({ DATABASE_URI: ELSEWHERE, PAYLOAD_SECRET: 'abcabcabcabcabcabcabcabc' }),
    /^PAYLOAD_SECRET can be guessed: .*$/,
  ],
  [
    'a secret out of an example',
    () => ({ DATABASE_URI: ELSEWHERE, PAYLOAD_SECRET: 'please-changeme-in-production' }),
    /^PAYLOAD_SECRET can be guessed: .*$/,
  ],
  [
    'a database that does not answer',
    () => ({ DATABASE_URI: ELSEWHERE, PAYLOAD_SECRET: 'b7ad6b7169203331c19' }),
    /^Cannot connect to the database postgres:\/\/127\.0\.0\.1:9\/cms: .*$/,
  ],
]

describe('a start that cannot succeed', () => {
  it.each(REFUSED)(
    'ends with one sentence: %s',
    async (_, settings, sentence) => {
      const { code, complaint } = await start(settings())
      expect(complaint).toMatch(sentence)
      expect({ code, lines: complaint.split('\n').length }).toEqual({ code: 1, lines: 1 })
      expect(complaint).not.toMatch(/hunter2|\bat .*:\d+:\d+/)
    },
    PATIENCE,
  )

  it('has written nothing', () => {
    expect(existsSync(path.join(folder, 'new/cms.db'))).toBe(false)
    expect(readdirSync(folder).sort()).toEqual(['a-file', 'new'])
  })
})

describe('a database of a newer version', () => {
  let cms: Cms
  beforeAll(async () => {
    cms = await startPayload()
  })
  afterAll(() => cms.close())

  it('is one whose migrations this version does not have', async () => {
    const { docs } = await cms.payload.db.find<{ name: string }>({
      collection: 'payload-migrations',
      pagination: false,
    })
    const known = { migrations: docs.map(({ name }) => name), hasSchema: true }
    await expect(refuseNewer(cms.payload, known)).resolves.toBeUndefined()
    await cms.payload.db.create({
      collection: 'payload-migrations',
      data: { name: '2999_later', batch: 99 },
    })
    await expect(refuseNewer(cms.payload, known)).rejects.toThrow(
      /^The database was made by a newer version \(2999_later\): start that version, .*\.$/,
    )
  })

  it('or, where not every change is one, one that another compiler has delivered from', async () => {
    const { docs } = await cms.payload.db.find<{ name: string }>({
      collection: 'payload-migrations',
      pagination: false,
    })
    const known = { migrations: docs.map(({ name }) => name), hasSchema: false }
    await expect(refuseNewer(cms.payload, known)).resolves.toBeUndefined()
    await cms.payload.db.create({
      collection: 'releases',
      data: { number: 1, finished: true, compiler: COMPILER + 1 },
    })
    await expect(refuseNewer(cms.payload, known)).rejects.toThrow(/\(compiler \d+\)/)
  })

  it(
    'keeps the server from starting',
    async () => {
      if (!cms.uri.startsWith('file:')) return
      const { code, complaint } = await start({ DATABASE_URI: cms.uri })
      expect(complaint).toMatch(/^Cannot use .* a newer version made it \("2999_later"\)\. .*$/)
      expect(code).toBe(1)
    },
    PATIENCE,
  )
})
