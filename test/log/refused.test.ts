/** Who is refused something raises no alarm, and fills no log with where in the code that was. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { APIError } from 'payload'
import { createLog } from '../../src/log'
import { startPayload, type Cms } from '../releases/cms'
import { maker, signIn, type Person } from '../schema/rest'

const ERROR = 50
const INFO = 30

let cms: Cms
let author: Person
let stranger: Person
let lines: string[] = []

beforeAll(async () => {
  cms = await startPayload()
  await signIn(cms, 'admin')
  author = await signIn(cms, 'author')
  stranger = await signIn(cms)
  const log = createLog('info', { write: (line: string) => void lines.push(line) })
  cms.payload.logger = log.child({ name: 'payload' })
})
afterAll(() => cms.close())

async function linesOf(ask: () => Promise<unknown>) {
  lines = []
  await ask()
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

const LOGIN = { email: 'admin@library.example', password: 'wrong' }

const REFUSED: [what: string, ask: () => Promise<unknown>, sentence: RegExp][] = [
  ['a wrong password', () => stranger.post('/users/login', LOGIN), /email or password/],
  ['what nobody may', () => stranger.get('/modules'), /not allowed/],
  ['what authors may not', () => maker(author)('modules', { title: 'T' }).catch(() => {}), /./],
  ['a path that is none', () => author.get('/modules?where[none][equals]=1'), /cannot be queried/],
  ['too many at once', () => author.get('/modules?limit=0'), /page by page/],
]

it.each(REFUSED)('says one sentence of %s', async (_, ask, sentence) => {
  const said = await linesOf(ask)
  expect(said).toMatchObject([{ level: INFO, msg: expect.stringMatching(sentence) }])
  expect(said[0]).not.toHaveProperty('err')
})

it('says all of what fails', async () => {
  const { logger } = cms.payload
  const said = await linesOf(async () => {
    logger.error({ err: new APIError('It broke', 500) })
    logger.error({ err: new APIError('Refused by another', 403) }, 'sending failed')
    logger.error({ err: new TypeError('It is undefined') })
  })
  expect(said.map(({ level }) => level)).toEqual([ERROR, ERROR, ERROR])
  for (const { err } of said) expect(err).toHaveProperty('stack')
})
