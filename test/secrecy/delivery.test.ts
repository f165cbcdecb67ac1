/** Whatever editors do, the delivery API tells of what is published and of nothing else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { OpenApi } from '../openapi/document'
import { guessOf, visitsOf, type Visit } from './crawl'
import { isQuiet } from './history'
import { each, leaksIn, without } from './leaks'
import { secretsOf, type Secrets } from './names'
import { edit, serveCms, type Edited } from './serve'
import { newWord } from './words'

let edited: Edited
let secrets: Secrets
let document: OpenApi
let visits: Visit[]
/** Steps after which readers could tell that something was drafted. */
const heard: string[] = []
/** Tokens of syncs in between. */
const tokens = new Set<string>()
let streamed: Promise<string>

beforeAll(async () => {
  edited = await serveCms()
  const { history } = edited
  const hangUp = new AbortController()
  const stream = await edited.get('/v1/events', { signal: hangUp.signal })
  streamed = readAll(stream)
  await edit(history, 80, async (step) => {
    const before = isQuiet(step) && (await wholeSync())
    await history.take(step)
    if (before && (await wholeSync()) !== before) heard.push(`${step.act} of ${step.collection}`)
  })
  hangUp.abort()
  secrets = await secretsOf(history)
  document = (await (await edited.get('/v1/openapi.json')).json()) as OpenApi
  visits = visitsOf(document, secrets.names)
})
afterAll(() => edited.close())

async function wholeSync(): Promise<string> {
  const response = await edited.get('/v1/sync?limit=100')
  const text = await response.text()
  tokens.add((JSON.parse(text) as { data: { token: string } }).data.token)
  return toldBy(response, text)
}

/** All that came before it was cut off. */
async function readAll({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of body ?? []) chunks.push(chunk as Uint8Array)
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error
  }
  return Buffer.concat(chunks).toString()
}

/** Headers that say nothing of the content, but of the connection and the name that was asked for. */
const VARYING = new Set(['date', 'etag', 'content-length', 'content-encoding', 'connection'])

const toldBy = ({ status, headers }: Response, text: string) =>
  [status, JSON.stringify([...headers].filter(([name]) => !VARYING.has(name))), text].join(' ')

async function answerTo({ address, given }: Visit, init?: RequestInit): Promise<string> {
  const response = await edited.get(address, init)
  const text = await response.text()
  if (response.status >= 500) throw new Error(`${address} is a ${response.status}: ${text}`)
  return without(given, toldBy(response, text))
}

/** A sync tells what has left. */
const leaksAt = ({ address }: Visit, text: string) =>
  leaksIn(
    text,
    secrets.words,
    address.startsWith('/v1/sync') ? secrets.neverKnown : secrets.uids,
  ).map((leak) => `${address}: ${leak}`)

it('a draft changes nothing that a reader could see', () => {
  expect(heard).toEqual([])
})

describe('nothing unpublished is told', () => {
  it('in any answer to what can be asked', async () => {
    const told: string[] = []
    const leaks = await each(visits, async (visit) => {
      const text = await answerTo(visit)
      told.push(text)
      return leaksAt(visit, text)
    })
    expect(leaks).toEqual([])
    const all = told.join()
    expect(secrets.delivered.filter(({ uid }) => !all.includes(uid))).toEqual([])
  })

  it('on any page of a list', async () => {
    const lists = Object.keys(document.paths).filter((path) =>
      document.paths[path]?.get.parameters.some(({ name }) => name === 'cursor'),
    )
    const leaks = await each(
      lists.filter((path) => !path.includes('{')),
      async (path) => {
        const found: string[] = []
        const needed = path === '/v1/search' ? '&q=says' : ''
        let next: string | undefined = `${path}?limit=2${needed}`
        while (next !== undefined) {
          const text = await answerTo({ address: next, given: [], secrets: [] })
          found.push(...leaksAt({ address: path, given: [], secrets: [] }, text))
          const [, rest] = /"next":"https:\/\/cms\.example([^"]+)"/.exec(text) ?? []
          next = rest
        }
        return found
      },
    )
    expect(leaks).toEqual([])
  })

  it('in a header of HEAD, of OPTIONS, or of an answer that is had already', async () => {
    const some = visits.filter((_visit, index) => index % 10 === 0)
    const ways: RequestInit[] = [
      { method: 'HEAD' },
      { method: 'OPTIONS' },
      { headers: { 'if-none-match': '*' } },
    ]
    const leaks = await each(some, async (visit) => {
      const texts = await Promise.all(ways.map((way) => answerTo(visit, way)))
      return texts.flatMap((text) => leaksAt(visit, text))
    })
    expect(leaks).toEqual([])
  })

  it('to those who have synced before', async () => {
    const since = [...tokens].map((token) => `/v1/sync?limit=100&since=${token}`)
    const leaks = await each(since, async (address) =>
      leaksAt(
        { address, given: [], secrets: [] },
        await answerTo({ address, given: [], secrets: [] }),
      ),
    )
    expect(leaks).toEqual([])
  })

  it('to those who listen', async () => {
    const text = await streamed
    expect(text).toContain('event:release')
    expect(leaksIn(text, secrets.words, secrets.neverKnown)).toEqual([])
  })
})

it('what is not published cannot be told from what is not there', async () => {
  const nobody = newWord('nowhere')
  const told = new Map<string, Promise<string>>()
  const guess = (visit: Visit) => {
    const other = guessOf(visit, nobody)
    const known = told.get(other.address) ?? answerTo(other)
    told.set(other.address, known)
    return known
  }
  const secret = visits.filter(({ secrets: [first] }) => first !== undefined)
  expect(secret.length).toBeGreaterThan(500)
  const differing = await each(secret, async (visit) =>
    (await answerTo(visit)) === (await guess(visit)) ? [] : [visit.address],
  )
  expect(differing).toEqual([])
})
