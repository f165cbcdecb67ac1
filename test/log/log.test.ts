/** What a log must not tell, of statements that a real database has refused. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Client } from '../../src/engines/sqlite/file'
import { createLog } from '../../src/log'
import { explain } from '../../src/server/failure'
import { bodyOf, paragraph, startPayload, words, writerOf, type Cms } from '../releases/cms'

const lines: string[] = []
const log = createLog('info', { write: (line: string) => void lines.push(line) })

const last = () => JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>

describe('a statement that fails', () => {
  let cms: Cms
  let client: Client | undefined
  beforeAll(async () => {
    cms = await startPayload()
    client = 'client' in cms.payload.db ? (cms.payload.db.client as unknown as Client) : undefined
  })
  afterAll(() => cms.close())

  /** Has the database itself refuse to write to a table. */
  async function failureOf(table: string, write: () => Promise<unknown>) {
    await client?.execute(
      `CREATE TRIGGER refused BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'no more'); END`,
    )
    const failure = await write().then(
      () => undefined,
      (error: unknown) => error,
    )
    await client?.execute('DROP TRIGGER refused')
    return failure
  }

  const person = () =>
    cms.payload.create({
      collection: 'users',
      data: { email: 'jo@library.example', password: 'correct horse', roles: ['admin'] },
      overrideAccess: true,
    })

  const draft = () => {
    const text = 'Nobody knows this "yet"\n    at all (draft.ts:1:1)'
    const body = bodyOf(paragraph(words(text)))
    return writerOf(cms.payload).create('modules', { title: 'Secret plans', body })
  }

  const cases: [what: string, table: string, write: () => Promise<unknown>][] = [
    ['a person', 'users', person],
    ['a draft', '_modules_v', draft],
  ]

  it.each(cases)('is told without what it was given: %s', async (_, table, write) => {
    if (!client || !cms.uri.startsWith('file:')) return
    const failure = await failureOf(table, write)
    expect(String(failure)).toContain('params: ')
    const { params } = failure as { params: unknown[] }
    const given = params.filter((value) => typeof value === 'string' && value.length > 20)
    expect(given.length).toBeGreaterThan(1)

    log.error(failure)
    log.error({ err: failure }, 'saving failed')
    log.error({ error: failure, tried: { again: failure } })
    log.error(new Error('A release was cut off', { cause: failure }))
    log.error(`saving failed: ${String((failure as Error).stack)}`)
    for (const line of [...lines.splice(-5), JSON.stringify(explain(failure))]) {
      const said = JSON.stringify(JSON.parse(line))
      for (const value of given) expect(said).not.toContain(JSON.stringify(value).slice(1, -1))
      expect(said).not.toMatch(/Secret plans|Nobody knows|at all|jo@library/)
    }
  })

  it('is told with the statement, its cause and where it was made', async () => {
    if (!client || !cms.uri.startsWith('file:')) return
    const failure = await failureOf('users', person)
    log.error({ err: failure }, 'saving failed')
    const { err } = last() as { err: { message: string; stack: string } }
    expect(err.message).toMatch(/^Failed query: insert into "users" [\s\S]* no more/)
    expect(err.stack).toMatch(/\n {4}at .*:\d+:\d+/)
  })
})

describe('a line', () => {
  it('is JSON, whatever was hidden in it', () => {
    log.info(String.raw`C:\n@home.example "Bearer abc\" ?token=a\b and ://me:"x"@host`)
    log.info('line one\nme@library.example')
    expect(last()).toMatchObject({ msg: 'line one\n…@…' })
    for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow()
  })

  it.each([
    'jo@library.example',
    'jo@bücher.example',
    'jörg@例え.テスト',
    "o'hara+cms@a.b.example",
  ])('holds no address of a person: %s', (address) => {
    log.info({ deep: { in: [{ note: `from <${address}>` }] } }, `to ${address}, sent`)
    expect(last()).toMatchObject({ deep: { in: [{ note: 'from <…@…>' }] }, msg: 'to …@…, sent' })
  })

  it('holds no password or hash, however deep', () => {
    log.info({ a: { b: { c: { d: { password: 'x1', hash: 'x2', salt: 'x3', kept: 1 } } } } })
    expect(last()).toMatchObject({
      a: { b: { c: { d: { password: '…', hash: '…', salt: '…', kept: 1 } } } },
    })
  })

  it('holds the beginning and the end of what is long, and says that it was cut', () => {
    const begin = 'a'.repeat(5000)
    log.info({ req: { path: `/${begin}` } }, `${begin} to jo@library.example`)
    const { req, msg } = last() as { req: { path: string }; msg: string }
    expect(req.path).toMatch(/^\/a+ \[…3001 characters are left out…\] a+$/)
    expect(req.path.length).toBeLessThan(2100)
    expect(msg).toMatch(/^a+ \[…3007 characters are left out…\] a+ to …@…$/)
  })

  it('holds where something failed, however much is said of it', () => {
    log.error(new Error('No. '.repeat(1000)))
    const { err } = last() as { err: { message: string; stack: string } }
    expect(err.message.length).toBeLessThan(2100)
    expect(err.stack).toMatch(/\n {4}at .*log\.test\.ts:\d+:\d+/)
  })
})
